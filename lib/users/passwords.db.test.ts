import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { auditEvents, outgoingMails, passwordLinks, userSessions, users } from '#lib/db/schema/index.ts'
import { changePassword } from './changePassword.ts'
import { findActor } from './findActor.ts'
import { issuePasswordLink } from './issuePasswordLink.ts'
import { makePasswordLink } from './makePasswordLink.ts'
import { checkPassword } from './passwordHash.ts'
import type { CountingCtx } from './publicCtx.ts'
import { redeemPasswordLink } from './redeemPasswordLink.ts'
import { requestPasswordMail } from './requestPasswordMail.ts'
import { resetPassword } from './resetPassword.ts'
import { setDisabled } from './setDisabled.ts'
import { testPerson, testPoolCtx } from './testPeople.ts'

process.env.SMTP_URL = 'smtp://localhost:25'
process.env.MAIL_FROM = 'notices@school.cn'

const OLD = 'battery staple'
const NEW = 'correct horse'
const BAD_LINK = { code: 'INVALID', reason: 'users.bad-link' }

const accountOf = async ({ db }: CountingCtx, id: number) => {
  const [user] = await db.select().from(users).where(eq(users.id, id))
  const sessions = await db.select().from(userSessions).where(eq(userSessions.userId, id))
  return { ...user, signedIn: sessions.filter(({ endedAt }) => endedAt === null).length }
}

const has = async (ctx: CountingCtx, id: number, password: string) =>
  checkPassword((await accountOf(ctx, id)).passwordHash ?? null, password)

describe('changePassword', () => {
  it('puts another one in its place and ends every session, also this one', async () => {
    const ctx = await testPoolCtx()
    const actor = await testPerson(ctx, { password: OLD })
    const { token } = await makePasswordLink(ctx, { id: actor.id })
    await changePassword({ ...ctx, actor }, { current: OLD, password: NEW })
    expect(await has(ctx, actor.id, NEW)).toBe(true)
    expect(await findActor(ctx.db, actor.sessionId, ctx.now, null)).toBeUndefined()
    const events = JSON.stringify(await ctx.db.select().from(auditEvents))
    expect(events).toContain('user.password-changed')
    for (const secret of [OLD, NEW, token, 'argon2']) expect(events).not.toContain(secret)
    await expect(redeemPasswordLink(ctx, { token, password: OLD, address: null })).rejects.toMatchObject(
      BAD_LINK,
    )
  })

  it.each([
    ['a short one', { current: OLD, password: 'short' }, 'users.password-length'],
    ['one with the login in it', { current: OLD, password: 'I am Li.Ming!' }, 'users.password-has-login'],
    ['the same', { current: OLD, password: OLD }, 'users.same-password'],
    ['one of somebody else', { current: NEW, password: NEW }, 'users.wrong-password'],
  ])('refuses %s', async (_, input, reason) => {
    const ctx = await testPoolCtx()
    const actor = await testPerson(ctx, { login: 'li.ming', password: OLD })
    await expect(changePassword({ ...ctx, actor }, input)).rejects.toMatchObject({ reason })
    expect(await has(ctx, actor.id, OLD)).toBe(true)
    expect((await accountOf(ctx, actor.id)).signedIn).toBe(1)
  })

  it('lets whoever holds a session guess ten times, and mistakes in the new one are no guesses', async () => {
    const ctx = await testPoolCtx()
    const actor = await testPerson(ctx, { password: OLD })
    const change = (current: string, password: string) =>
      changePassword({ ...ctx, actor }, { current, password }).catch(({ reason }) => reason)
    for (let n = 0; n < 12; n += 1) expect(await change(OLD, 'short')).toBe('users.password-length')
    const answers = await Promise.all(Array.from({ length: 15 }, (_, n) => change(`guess ${n}`, NEW)))
    expect(answers.filter((answer) => answer === 'users.wrong-password')).toHaveLength(10)
    expect(await change(OLD, NEW)).toBe('users.too-many-attempts')
  })
})

describe('resetPassword', () => {
  it('gives one for once and ends where they are signed in', async () => {
    const ctx = await testPoolCtx()
    const person = await testPerson(ctx, { password: OLD })
    const { password } = await resetPassword(ctx, { id: person.id })
    expect(await has(ctx, person.id, password)).toBe(true)
    expect(await accountOf(ctx, person.id)).toMatchObject({ passwordExpired: true, signedIn: 0 })
    expect(JSON.stringify(await ctx.db.select().from(auditEvents))).not.toContain(password)
  })
})

describe('a password link', () => {
  it('sets the password once, also where two use it at the same time', async () => {
    const ctx = await testPoolCtx()
    const person = await testPerson(ctx)
    await ctx.db.update(users).set({ passwordExpired: true })
    const { token, expiresAt } = await makePasswordLink(ctx, { id: person.id })
    expect(expiresAt.getTime() - ctx.now.getTime()).toBe(24 * 60 * 60_000)
    const use = (password: string) => redeemPasswordLink(ctx, { token, password, address: '192.0.2.1' })
    const outcomes = await Promise.allSettled([use(NEW), use(OLD)])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: BAD_LINK })
    expect(await accountOf(ctx, person.id)).toMatchObject({ passwordExpired: false, signedIn: 0 })
    const events = await ctx.db.select().from(auditEvents)
    expect(events.find(({ action }) => action === 'user.password-set-by-link')).toMatchObject({
      actorId: person.id,
      address: '192.0.2.1',
    })
    const kept = JSON.stringify([events, await ctx.db.select().from(passwordLinks)])
    expect(kept).not.toContain(token)
  })

  it('is not used up by a password that is refused', async () => {
    const ctx = await testPoolCtx()
    const { id } = await testPerson(ctx)
    const { token } = await makePasswordLink(ctx, { id })
    const use = (password: string) => redeemPasswordLink(ctx, { token, password, address: null })
    await expect(use('short')).rejects.toMatchObject({ reason: 'users.password-length' })
    expect(await use(NEW)).toEqual({ userId: id })
  })

  it('is refused in one sentence where it is unknown, old, void, or of a disabled account', async () => {
    const ctx = await testPoolCtx()
    const { id } = await testPerson(ctx)
    const first = await makePasswordLink(ctx, { id })
    const second = await makePasswordLink(ctx, { id })
    const use = (token: string, now = ctx.now) =>
      redeemPasswordLink({ ...ctx, now }, { token, password: NEW, address: null })
    await expect(use('nothing')).rejects.toMatchObject(BAD_LINK)
    await expect(use(first.token)).rejects.toMatchObject(BAD_LINK)
    await expect(use(second.token, second.expiresAt)).rejects.toMatchObject(BAD_LINK)
    await setDisabled(ctx, { id, disabled: true })
    await expect(use(second.token)).rejects.toMatchObject(BAD_LINK)
    await expect(makePasswordLink(ctx, { id })).rejects.toMatchObject({ reason: 'users.disabled' })
    const made = await issuePasswordLink(ctx.db, id, ctx.now, 2)
    await expect(use(made.token)).rejects.toMatchObject(BAD_LINK)
    expect((await accountOf(ctx, id)).passwordHash).toBeNull()
  })

  it('leaves one that holds where two are made at the same time', async () => {
    const ctx = await testPoolCtx()
    const { id } = await testPerson(ctx)
    await Promise.all([1, 2, 3].map(() => makePasswordLink(ctx, { id })))
    expect(await ctx.db.select().from(passwordLinks)).toHaveLength(1)
    // What a stranger asks for by mail does not take it away.
    await issuePasswordLink(ctx.db, id, ctx.now, 2)
    expect(await ctx.db.select().from(passwordLinks)).toHaveLength(2)
  })

  it('cannot be guessed without end from one network', async () => {
    const ctx = await testPoolCtx()
    const guess = (n: number) =>
      redeemPasswordLink(ctx, { token: `guess ${n}`, password: NEW, address: `2001:db8::${n}` })
    const answers = await Promise.all(Array.from({ length: 40 }, (_, n) => guess(n).catch((e) => e.reason)))
    expect(answers.filter((reason) => reason === 'users.bad-link')).toHaveLength(30)
    expect(answers.filter((reason) => reason === 'users.too-many-attempts')).toHaveLength(10)
  })
})

describe('requestPasswordMail', () => {
  it('answers alike for everybody, and writes to whom it concerns', async () => {
    const ctx = await testPoolCtx()
    const { id } = await testPerson(ctx, { login: 'liming', email: 'li@school.cn' })
    await testPerson(ctx, { login: 'nomail' })
    const gone = await testPerson(ctx, { login: 'gone', email: 'gone@school.cn' })
    await setDisabled(ctx, { id: gone.id, disabled: true })
    for (const loginOrEmail of ['LiMing', ' li@school.cn', 'nomail', 'gone', 'gone@school.cn', 'nobody']) {
      expect(await requestPasswordMail(ctx, { loginOrEmail, address: '192.0.2.1' })).toBeUndefined()
    }
    const mails = await ctx.db.select().from(outgoingMails)
    expect(mails.map(({ userId, kind }) => [userId, kind])).toEqual([
      [id, 'password-link'],
      [id, 'password-link'],
    ])
    expect(await ctx.db.select().from(passwordLinks)).toEqual([])
  })

  it.each(['liming', 'nobody'])(
    'writes to %s three times, wherever it is asked from',
    async (loginOrEmail) => {
      const ctx = await testPoolCtx()
      await testPerson(ctx, { login: 'liming', email: 'li@school.cn' })
      const ask = (n: number) => requestPasswordMail(ctx, { loginOrEmail, address: `192.0.2.${n}` })
      const answers = await Promise.all(Array.from({ length: 6 }, (_, n) => ask(n).catch((e) => e.reason)))
      expect(answers.filter((answer) => answer === undefined)).toHaveLength(3)
      expect(answers.filter((answer) => answer === 'users.too-many-attempts')).toHaveLength(3)
    },
  )
})
