import { hash, verify } from '@node-rs/argon2'
import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { users } from '#lib/db/schema/index.ts'
import { openSession } from './openSession.ts'
import { isOutdated } from './passwordHash.ts'
import type { CountingCtx } from './publicCtx.ts'
import { resetPassword } from './resetPassword.ts'
import { setDisabled } from './setDisabled.ts'
import { testPerson, testPoolCtx } from './testPeople.ts'
import { verifySignIn } from './verifySignIn.ts'

// It works as ever; only its calls are counted.
vi.mock('@node-rs/argon2', { spy: true })
beforeEach(() => vi.clearAllMocks())

const PASSWORD = 'correct horse'

const reasonOf = (ctx: CountingCtx, login: string, password: string, address: string | null = null) =>
  verifySignIn(ctx, { login, password, address }).then(
    () => 'in',
    ({ reason }) => reason,
  )

const many = (count: number, attempt: (n: number) => Promise<string>) =>
  Promise.all(Array.from({ length: count }, (_, n) => attempt(n)))

const countOf = (answers: string[], wanted: string) => answers.filter((answer) => answer === wanted).length

describe('verifySignIn', () => {
  it('knows people however they write their login', async () => {
    const ctx = await testPoolCtx()
    const { id } = await testPerson(ctx, { login: 'liming', password: PASSWORD })
    const input = { login: ' LiMing ', password: PASSWORD, address: null }
    expect(await verifySignIn(ctx, input)).toMatchObject({ userId: id })
  })

  it('refuses all others alike, after the same work', async () => {
    const ctx = await testPoolCtx()
    await testPerson(ctx, { login: 'liming', password: PASSWORD })
    await testPerson(ctx, { login: 'by-oidc' })
    const gone = await testPerson(ctx, { login: 'gone', password: PASSWORD })
    await setDisabled(ctx, { id: gone.id, disabled: true })
    for (const [login, password] of [
      ['liming', 'wrong'],
      ['by-oidc', PASSWORD],
      ['gone', PASSWORD],
      ['nobody', PASSWORD],
      ['no login at all 龙', PASSWORD],
    ] as const) {
      vi.mocked(verify).mockClear()
      const attempt = verifySignIn(ctx, { login, password, address: null })
      await expect(attempt).rejects.toMatchObject({
        code: 'FORBIDDEN',
        reason: 'users.wrong-credentials',
        params: {},
      })
      expect(verify).toHaveBeenCalledOnce()
      expect(isOutdated(String(vi.mocked(verify).mock.calls[0]?.[0]))).toBe(false)
    }
  })

  it.each(['liming', 'nobody'])('lets %s guess ten times, also all at once', async (login) => {
    const ctx = await testPoolCtx()
    await testPerson(ctx, { login: 'liming', password: PASSWORD })
    const answers = await many(30, (n) => reasonOf(ctx, login, `guess ${n}`, '192.0.2.1'))
    expect(countOf(answers, 'users.wrong-credentials')).toBe(10)
    expect(countOf(answers, 'users.too-many-attempts')).toBe(20)
    expect(verify).toHaveBeenCalledTimes(10)
    const right = verifySignIn(ctx, { login, password: PASSWORD, address: '192.0.2.1' })
    await expect(right).rejects.toMatchObject({ reason: 'users.too-many-attempts', params: { minutes: 15 } })
  })

  it('lets somebody in from where they are while others guess elsewhere, until those are many', async () => {
    const ctx = await testPoolCtx()
    await testPerson(ctx, { login: 'liming', password: PASSWORD })
    await many(11, () => reasonOf(ctx, 'liming', 'wrong', '192.0.2.1'))
    expect(await reasonOf(ctx, 'liming', PASSWORD, '198.51.100.7')).toBe('in')
    const answers = await many(60, (n) => reasonOf(ctx, 'liming', `guess ${n}`, `203.0.113.${n}`))
    expect(countOf(answers, 'users.wrong-credentials')).toBe(40)
    expect(await reasonOf(ctx, 'liming', PASSWORD, '198.51.100.7')).toBe('users.too-many-attempts')
  })

  it('gives no session for what was shown before a password was changed', async () => {
    const ctx = await testPoolCtx()
    const { id } = await testPerson(ctx, { login: 'liming', password: PASSWORD })
    const shown = await verifySignIn(ctx, { login: 'liming', password: PASSWORD, address: null })
    const opening = { ...shown, method: 'password', address: null, userAgent: null } as const
    await openSession(ctx, opening)
    await resetPassword(ctx, { id })
    await expect(openSession(ctx, opening)).rejects.toMatchObject({ reason: 'users.wrong-credentials' })
  })

  it('lets people in again when the time is over', async () => {
    const ctx = await testPoolCtx()
    await testPerson(ctx, { login: 'liming', password: PASSWORD })
    await many(11, () => reasonOf(ctx, 'liming', 'wrong'))
    expect(await reasonOf(ctx, 'liming', PASSWORD)).toBe('users.too-many-attempts')
    await ctx.db.execute(sql`update rate_limit set expire = expire - 15 * 60 * 1000`)
    expect(await reasonOf(ctx, 'liming', PASSWORD)).toBe('in')
  })

  it('gives back what succeeded, and no more', async () => {
    const ctx = await testPoolCtx()
    await testPerson(ctx, { login: 'liming', password: PASSWORD })
    for (let n = 0; n < 9; n += 1) await reasonOf(ctx, 'liming', 'wrong')
    for (let n = 0; n < 12; n += 1) expect(await reasonOf(ctx, 'liming', PASSWORD)).toBe('in')
    expect(await reasonOf(ctx, 'liming', 'wrong')).toBe('users.wrong-credentials')
    expect(await reasonOf(ctx, 'liming', PASSWORD)).toBe('users.too-many-attempts')
  })

  it('lets one address guess a hundred times, whoever it tries', async () => {
    const ctx = await testPoolCtx()
    const answers = await many(110, (n) => reasonOf(ctx, `somebody${n}`, 'guess', '192.0.2.1'))
    expect(countOf(answers, 'users.wrong-credentials')).toBe(100)
    await testPerson(ctx, { login: 'liming', password: PASSWORD })
    expect(await reasonOf(ctx, 'liming', PASSWORD, '192.0.2.1')).toBe('users.too-many-attempts')
    expect(await reasonOf(ctx, 'liming', PASSWORD, '192.0.2.2')).toBe('in')
  })

  it('keeps neither logins nor addresses in the clear where it counts', async () => {
    const ctx = await testPoolCtx()
    await reasonOf(ctx, 'my-secret', 'guess', '192.0.2.1')
    const { rows } = await ctx.db.execute(sql`select key from rate_limit`)
    expect(rows).toHaveLength(3)
    expect(JSON.stringify(rows)).not.toMatch(/my-secret|192\.0/)
  })

  it('hashes a password anew where it was hashed at another cost', async () => {
    const ctx = await testPoolCtx()
    await testPerson(ctx, { login: 'liming', password: PASSWORD })
    const passwordHash = await hash(PASSWORD, { memoryCost: 8192, timeCost: 1 })
    await ctx.db.update(users).set({ passwordHash })
    expect(await reasonOf(ctx, 'liming', 'wrong')).toBe('users.wrong-credentials')
    expect(await reasonOf(ctx, 'liming', PASSWORD)).toBe('in')
    const [user] = await ctx.db.select().from(users)
    expect(isOutdated(user?.passwordHash ?? '')).toBe(false)
    expect(await reasonOf(ctx, 'liming', PASSWORD)).toBe('in')
  })
})
