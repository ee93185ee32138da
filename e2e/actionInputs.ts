import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { addColumn } from '#lib/columns/addColumn.ts'
import { notices } from '#lib/db/schema/index.ts'
import { removeItem } from '#lib/library/removeItem.ts'
import { storeFile } from '#lib/media/storeFile.ts'
import { somePdf } from '#lib/media/testFiles.ts'
import type { NoticeState, WorkingState } from '#lib/notices/state.ts'
import { scheduleNotice } from '#lib/review/schedule.ts'
import { standingNotice } from '#lib/review/testStanding.ts'
import { makePasswordLink } from '#lib/users/makePasswordLink.ts'
import { saveSecuredRoles } from '#lib/users/saveSecuredRoles.ts'
import { ACCOUNT_ACTIONS, newAccount, newSession } from './accountInputs.ts'
import type { Office } from './ownServer.ts'
import { asProgram, newPerson, PASSWORD } from './people.ts'

type Input = Record<string, unknown>

/** An action with what it takes to carry it out. */
export interface DeskAction {
  /** Who of the office may. */
  by: keyof Office
  /** Makes the rows that it needs, and gives an input that is valid, with the screen that it is sent from. */
  prepare: () => Promise<{ path: string; input: Input }>
  /** Undoes what would stand in the way of other tests. */
  undo?: () => Promise<unknown>
}

const NOTICE = 'app/desk/notices/[id]/actions.ts'
const MEDIA = 'app/desk/media/actions.ts'
const PEOPLE = 'app/desk/people/actions.ts'

const TOMORROW = () => new Date(Date.now() + 86_400_000)
const slug = () => `c${randomUUID().slice(0, 8)}`
const content = { title: '关于放假的通知', bodyHtml: '<p>正文</p>' }

export const newColumn = async (): Promise<number> =>
  (await asProgram((ctx) => addColumn(ctx, { slug: slug(), name: '专题' }))).id

/** A notice that stands somewhere, in a column of its own unless one is named. */
export const newNotice = async (
  notice: NoticeState,
  working: WorkingState,
  columnId?: number,
): Promise<number> => {
  const within = columnId ?? (await newColumn())
  return asProgram((ctx) => standingNotice(ctx, within, { notice, working }))
}

const move = (
  by: keyof Office,
  [notice, working]: [NoticeState, WorkingState],
  more: () => Input | Promise<Input> = () => ({}),
  also?: (id: number) => Promise<unknown>,
): DeskAction => ({
  by,
  prepare: async () => {
    const id = await newNotice(notice, working)
    await also?.(id)
    return { path: `/desk/notices/${id}`, input: { id, ...(await more()) } }
  },
})

const person = (more: (id: number) => Input | Promise<Input>): DeskAction => ({
  by: 'administrator',
  prepare: async () => {
    const { id } = await newPerson([])
    return { path: `/desk/people/${id}`, input: await more(id) }
  },
})

/** A file of the library that nothing uses. */
const newFile = async (): Promise<string> => {
  const file = { bytes: somePdf(randomUUID()), mediaType: 'application/pdf', name: '附件.pdf' }
  return (await asProgram((ctx) => storeFile(ctx, file))).sha256
}

const file = (more: (sha256: string) => Input | Promise<Input>): DeskAction => ({
  by: 'administrator',
  prepare: async () => {
    const sha256 = await newFile()
    return { path: '/desk/media', input: { sha256, ...(await more(sha256)) } }
  },
})

export const DESK_ACTIONS: Record<string, DeskAction> = {
  [`${NOTICE} save`]: move('writer', ['unpublished', 'draft'], () => ({ content })),
  [`${NOTICE} submit`]: move('writer', ['unpublished', 'draft']),
  [`${NOTICE} recall`]: move('writer', ['unpublished', 'in_review']),
  [`${NOTICE} discard`]: move('writer', ['unpublished', 'draft']),
  [`${NOTICE} approve`]: move('reviewer', ['unpublished', 'in_review']),
  [`${NOTICE} sendBack`]: move('reviewer', ['unpublished', 'in_review'], () => ({
    comments: [{ paragraph: 0, text: '日期有误' }],
  })),
  [`${NOTICE} schedule`]: move('publisher', ['unpublished', 'approved'], () => ({ at: TOMORROW() })),
  [`${NOTICE} unschedule`]: move(
    'publisher',
    ['unpublished', 'approved'],
    () => ({}),
    (id) => asProgram((ctx) => scheduleNotice(ctx, { id, at: TOMORROW() })),
  ),
  [`${NOTICE} publish`]: move('publisher', ['unpublished', 'approved']),
  [`${NOTICE} emergency`]: move('administrator', ['unpublished', 'draft'], () => ({ reason: '台风' })),
  [`${NOTICE} withdraw`]: move('publisher', ['published', 'none'], () => ({ reason: '有误' })),
  [`${NOTICE} expire`]: move('publisher', ['published', 'none']),
  [`${NOTICE} arrange`]: move('publisher', ['published', 'none'], async () => ({
    place: {
      columnId: await newColumn(),
      furtherColumnIds: [await newColumn()],
      pinnedUntil: TOMORROW(),
      expiresAt: TOMORROW(),
    },
  })),
  'app/desk/notices/actions.ts create': {
    by: 'writer',
    prepare: async () => ({
      path: '/desk/notices/new',
      input: {
        columnId: await newColumn(),
        content: { ...content, keywords: ['放假'], issuedOn: '2026-03-01' },
      },
    }),
  },
  'app/desk/columns/actions.ts add': {
    by: 'administrator',
    prepare: async () => ({ path: '/desk/columns', input: { slug: slug(), name: '专题' } }),
  },
  'app/desk/columns/actions.ts change': {
    by: 'administrator',
    prepare: async () => ({
      path: '/desk/columns',
      input: { id: await newColumn(), name: '新名', description: '', onHome: false, reviewStages: 2 },
    }),
  },
  [`${MEDIA} change`]: file(() => ({ name: '新名.pdf', alt: '图' })),
  [`${MEDIA} remove`]: file(() => ({})),
  [`${MEDIA} restore`]: file(async (sha256) => {
    await asProgram((ctx) => removeItem(ctx, { sha256 }))
    return {}
  }),
  [`${PEOPLE} add`]: {
    by: 'administrator',
    prepare: async () => ({
      path: '/desk/people/new',
      input: { login: slug(), name: '李明', grants: [{ role: 'writer', columnId: await newColumn() }] },
    }),
  },
  [`${PEOPLE} saveProfile`]: person((id) => ({ id, name: '李明', email: null, lang: 'en' })),
  [`${PEOPLE} saveRoles`]: person((id) => ({ id, grants: [{ role: 'writer', columnId: null }] })),
  [`${PEOPLE} disable`]: person((id) => ({ id, disabled: true })),
  [`${PEOPLE} makeLink`]: person((id) => ({ id })),
  [`${PEOPLE} removeTheirSecondFactor`]: person((id) => ({ id })),
  [`${PEOPLE} endTheirSession`]: person(async (userId) => ({ id: await newSession(userId) })),
  [`${PEOPLE} secureRoles`]: {
    by: 'administrator',
    prepare: async () => ({ path: '/desk/people', input: { roles: ['auditor'] } }),
    undo: () => asProgram((ctx) => saveSecuredRoles(ctx, { roles: [] })),
  },
  [`${PEOPLE} handOverDrafts`]: person(async (from) => {
    const id = await newNotice('unpublished', 'draft')
    await asProgram(({ db }) => db.update(notices).set({ ownerId: from }).where(eq(notices.id, id)))
    return { from, to: (await newPerson(['writer'])).id }
  }),
}

/** Without having signed in: `lib/policy/publicWrites.ts`. */
export const PUBLIC_ACTIONS: Record<string, DeskAction & { write: string }> = {
  'app/(auth)/actions.ts setPasswordByLink': {
    write: 'use-password-link',
    by: 'signedOut',
    prepare: async () => {
      const { id } = await newPerson([])
      const { token } = await asProgram((ctx) => makePasswordLink(ctx, { id }))
      return { path: `/set-password/${token}`, input: { token, password: `${PASSWORD} too` } }
    },
  },
  'app/(auth)/actions.ts sendPasswordLink': {
    write: 'request-password-mail',
    by: 'signedOut',
    prepare: async () => {
      const email = `${slug()}@school.example`
      await newPerson([], { email })
      return { path: '/forgotten-password', input: { loginOrEmail: email } }
    },
  },
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
