import type { Office } from '../ownServer.ts'
import { ACCOUNT_ACTIONS, newAccount } from './account.ts'
import { COLUMN_ACTIONS } from './columns.ts'
import type { DeskAction } from './deskAction.ts'
import { MEDIA_ACTIONS } from './media.ts'
import { NOTICE_ACTIONS } from './notices.ts'
import { PEOPLE_ACTIONS } from './people.ts'
import { PUBLIC_ACTIONS } from './public.ts'
import { REACH_ACTIONS } from './reach.ts'
import { SITE_ACTIONS } from './site.ts'

export const DESK_ACTIONS: Record<string, DeskAction> = {
  ...NOTICE_ACTIONS,
  ...COLUMN_ACTIONS,
  ...SITE_ACTIONS,
  ...MEDIA_ACTIONS,
  ...REACH_ACTIONS,
  ...PEOPLE_ACTIONS,
}

export const ALL_ACTIONS = [DESK_ACTIONS, PUBLIC_ACTIONS, ACCOUNT_ACTIONS].flatMap((table) =>
  Object.keys(table),
)

/** Somebody who may, and a valid call. */
export const validCall = async (action: string, site: string, office: Office) => {
  const own = ACCOUNT_ACTIONS[action]
  if (own) {
    const { caller, ...call } = await newAccount(site, own)
    return { caller, call: { action, ...call } }
  }
  const known = DESK_ACTIONS[action] ?? PUBLIC_ACTIONS[action]
  if (!known) throw new Error(`there is no input for ${action}`)
  return { caller: office[known.by], call: { action, ...(await known.prepare()) } }
}
