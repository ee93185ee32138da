import { userSessions } from '#lib/db/schema/index.ts'
import { authenticator } from '../authenticator.ts'
import { callAction } from '../callAction.ts'
import { type Caller, newCaller, signInAgain } from '../callers.ts'
import { asProgram, PASSWORD } from '../people.ts'

type Input = Record<string, unknown>

/** An action about the account of whoever calls it: makes what it needs, and gives an input that is valid. */
type AccountAction = (site: string, caller: Caller) => Promise<Input>

const ACCOUNT = 'app/desk/account/actions.ts'
const PATH = '/desk/account'

/** On one's own account, which takes no role. */
export const ACCOUNT_ACTIONS: Record<string, AccountAction> = {
  [`${ACCOUNT} change`]: async () => ({ current: PASSWORD, password: `${PASSWORD} too` }),
  [`${ACCOUNT} chooseOwnLanguage`]: async () => ({ lang: 'en' }),
  [`${ACCOUNT} beginFactor`]: async () => ({}),
  [`${ACCOUNT} confirmFactor`]: async (site, caller) => ({ code: await enrol(site, caller) }),
  [`${ACCOUNT} renewCodes`]: async (site, caller) => {
    await confirm(site, caller)
    return { password: PASSWORD }
  },
  [`${ACCOUNT} removeFactor`]: async (site, caller) => {
    await confirm(site, caller)
    return { password: PASSWORD }
  },
  [`${ACCOUNT} endOwnSession`]: async (_, { id }) => ({ id: await newSession(id) }),
  [`${ACCOUNT} endOthers`]: async (site, caller) => {
    await signInAgain(site, caller)
    return {}
  },
}

/** Somebody's session, as if they had signed in elsewhere. */
export const newSession = (userId: number): Promise<string> =>
  asProgram(async ({ db, now }) => {
    const expiresAt = new Date(now.getTime() + 3_600_000)
    const [row] = await db.insert(userSessions).values({ userId, method: 'password', expiresAt }).returning()
    if (!row) throw new Error('no session')
    return row.id
  })

/** Begins with a second factor, and gives what the authenticator app shows. */
const enrol = async (site: string, caller: Caller): Promise<string> => {
  const { secret } = await onAccount<{ secret: string }>(site, caller, 'beginFactor', {})
  return authenticator(secret)(0)
}

const confirm = async (site: string, caller: Caller) =>
  onAccount(site, caller, 'confirmFactor', { code: await enrol(site, caller) })

const onAccount = async <T>(site: string, caller: Caller, name: string, input: Input): Promise<T> => {
  const call = { action: `${ACCOUNT} ${name}`, path: PATH, input }
  const { result, body } = await callAction(caller, call, { origin: site })
  if (!result?.ok) throw new Error(`${name}: ${body}`)
  return result.value as T
}

/** Somebody new whose account it is, for an action about it. */
export const newAccount = async (site: string, action: AccountAction) => {
  const caller = await newCaller(site, ['auditor'])
  return { caller, path: PATH, input: await action(site, caller) }
}
