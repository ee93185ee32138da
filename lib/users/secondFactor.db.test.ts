import { and, eq, isNotNull } from 'drizzle-orm'
import { Secret, TOTP, URI } from 'otpauth'
import { describe, expect, it } from 'vitest'
import { auditEvents, recoveryCodes, users } from '#lib/db/schema/index.ts'
import type { PersonActor } from '#lib/policy/actor.ts'
import { beginSecondFactor } from './beginSecondFactor.ts'
import { confirmSecondFactor } from './confirmSecondFactor.ts'
import { findActor } from './findActor.ts'
import { openSession } from './openSession.ts'
import type { CountingCtx } from './publicCtx.ts'
import { removeSecondFactor } from './removeSecondFactor.ts'
import { renewRecoveryCodes } from './renewRecoveryCodes.ts'
import { resetSecondFactor } from './resetSecondFactor.ts'
import { saveSecuredRoles } from './saveSecuredRoles.ts'
import { testPerson, testPoolCtx } from './testPeople.ts'
import { verifySignIn } from './verifySignIn.ts'

process.env.AUTH_SECRET = 'a secret of this test, and of no other'

const PASSWORD = 'correct horse'
const LOGIN = 'li.ming'

/** The code of an authenticator app, some steps of thirty seconds from now. */
const codeOf = (secret: string, now: Date, steps = 0) =>
  TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: now.getTime() + steps * 30_000 })

const later = (now: Date, seconds: number) => new Date(now.getTime() + seconds * 1000)

const enrolled = async () => {
  const ctx = await testPoolCtx()
  const actor = await testPerson(ctx, { login: LOGIN, password: PASSWORD, grants: [WRITER] })
  const { secret } = await beginSecondFactor({ ...ctx, actor })
  const confirmed = await confirmSecondFactor({ ...ctx, actor }, { code: codeOf(secret, ctx.now, -1) })
  return { ctx: { ...ctx, actor } as CountingCtx & { actor: PersonActor }, secret, ...confirmed }
}

const WRITER = { role: 'writer', columnId: null } as const

const signIn = (ctx: CountingCtx, code?: string, now = ctx.now) =>
  verifySignIn({ db: ctx.db, now }, { login: LOGIN, password: PASSWORD, code, address: null }).then(
    () => 'in',
    ({ reason }) => reason,
  )

describe('setting up a second factor', () => {
  it('gives a secret that apps read, sealed where it is kept, and asks for it once it is confirmed', async () => {
    const ctx = await testPoolCtx()
    const actor = await testPerson(ctx, { login: LOGIN, password: PASSWORD })
    const elsewhere = await openSession(ctx, {
      userId: actor.id,
      method: 'password',
      address: null,
      userAgent: null,
    })
    const first = await beginSecondFactor({ ...ctx, actor })
    const { uri, secret, svg } = await beginSecondFactor({ ...ctx, actor })
    expect(secret).not.toBe(first.secret)
    expect(URI.parse(uri)).toMatchObject({ label: LOGIN, algorithm: 'SHA1', digits: 6, period: 30 })
    expect(uri).toContain(`secret=${secret}`)
    expect(svg).toMatch(/^<svg .*<\/svg>$/s)
    const [user] = await ctx.db.select().from(users)
    expect(user).toMatchObject({ totpSecret: expect.not.stringContaining(secret), totpSince: null })
    expect(await signIn(ctx)).toBe('in')

    const wrong = confirmSecondFactor({ ...ctx, actor }, { code: codeOf(first.secret, ctx.now) })
    await expect(wrong).rejects.toMatchObject({ code: 'FORBIDDEN', reason: 'users.wrong-code' })
    const { recoveryCodes: codes } = await confirmSecondFactor(
      { ...ctx, actor },
      { code: codeOf(secret, ctx.now) },
    )
    expect(new Set(codes).size).toBe(10)
    expect(await signIn(ctx)).toBe('users.code-needed')
    expect(await findActor(ctx.db, actor.sessionId, ctx.now, null)).toBeDefined()
    expect(await findActor(ctx.db, elsewhere.id, ctx.now, null)).toBeUndefined()
    const kept = JSON.stringify([
      await ctx.db.select().from(auditEvents),
      await ctx.db.select().from(recoveryCodes),
    ])
    for (const hidden of [secret, ...codes, codes[0]?.replaceAll('-', '') ?? '']) {
      expect(kept).not.toContain(hidden)
    }
  })

  it('is refused out of turn', async () => {
    const ctx = await testPoolCtx()
    const actor = await testPerson(ctx, { password: PASSWORD })
    const by = { ...ctx, actor }
    const state = (reason: string) => ({ code: 'ILLEGAL_STATE', reason })
    await expect(confirmSecondFactor(by, { code: '123456' })).rejects.toMatchObject(
      state('users.no-enrolment'),
    )
    await expect(renewRecoveryCodes(by, { password: PASSWORD })).rejects.toMatchObject(
      state('users.second-factor-off'),
    )
    await expect(removeSecondFactor(by, { password: PASSWORD })).rejects.toMatchObject(
      state('users.second-factor-off'),
    )
    const { ctx: on } = await enrolled()
    await expect(beginSecondFactor(on)).rejects.toMatchObject(state('users.second-factor-on'))
    await expect(confirmSecondFactor(on, { code: '123456' })).rejects.toMatchObject(
      state('users.second-factor-on'),
    )
  })
})

describe('a code of the app', () => {
  it.each([-2, 2])('is wrong %i steps away', async (steps) => {
    const { ctx, secret } = await enrolled()
    const now = later(ctx.now, 600)
    expect(await signIn(ctx, codeOf(secret, now, steps), now)).toBe('users.wrong-code')
  })

  it.each([-1, 0, 1])('is right %i steps away, and counts once', async (steps) => {
    const { ctx, secret } = await enrolled()
    const now = later(ctx.now, 600)
    const code = codeOf(secret, now, steps)
    const inFullWidth = code.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))
    expect(await signIn(ctx, ` ${inFullWidth.slice(0, 3)} ${inFullWidth.slice(3)}`, now)).toBe('in')
    expect(await signIn(ctx, code, now)).toBe('users.wrong-code')
    expect(await signIn(ctx, codeOf(secret, now, steps - 1), now)).toBe('users.wrong-code')
  })

  it('lets one in where two bring it at the same time', async () => {
    const { ctx, secret } = await enrolled()
    const code = codeOf(secret, ctx.now)
    const answers = await Promise.all([1, 2, 3, 4].map(() => signIn(ctx, code)))
    expect(answers.toSorted()).toEqual(['in', ...Array(3).fill('users.wrong-code')])
  })

  it('does not count for signing in where it confirmed the enrolment', async () => {
    const { ctx, secret } = await enrolled()
    expect(await signIn(ctx, codeOf(secret, ctx.now, -1))).toBe('users.wrong-code')
  })
})

describe('a recovery code', () => {
  it('lets one in where two bring it at the same time, however it is typed', async () => {
    const { ctx, recoveryCodes: codes } = await enrolled()
    const [code = ''] = codes
    const typed = [code, code.toUpperCase(), code.replaceAll('-', ' '), code.replaceAll('-', '')]
    const answers = await Promise.all(typed.map((one) => signIn(ctx, one)))
    expect(answers.toSorted()).toEqual(['in', ...Array(3).fill('users.wrong-code')])
    const used = and(eq(recoveryCodes.userId, ctx.actor.id), isNotNull(recoveryCodes.usedAt))
    expect(await ctx.db.$count(recoveryCodes, used)).toBe(1)
    const events = await ctx.db.select().from(auditEvents)
    expect(events.filter(({ action }) => action === 'user.recovery-code-used')).toHaveLength(1)
  })

  it('is void once there are new ones', async () => {
    const { ctx, recoveryCodes: old } = await enrolled()
    await expect(renewRecoveryCodes(ctx, { password: 'wrong' })).rejects.toMatchObject({
      reason: 'users.wrong-password',
    })
    const { recoveryCodes: renewed } = await renewRecoveryCodes(ctx, { password: PASSWORD })
    expect(await signIn(ctx, old[0])).toBe('users.wrong-code')
    expect(await signIn(ctx, renewed[0])).toBe('in')
  })
})

describe('taking a second factor away', () => {
  it('takes the password, and leaves nothing of it', async () => {
    const { ctx } = await enrolled()
    await expect(removeSecondFactor(ctx, { password: 'wrong' })).rejects.toMatchObject({
      reason: 'users.wrong-password',
    })
    await removeSecondFactor(ctx, { password: PASSWORD })
    expect(await signIn(ctx)).toBe('in')
    expect(await ctx.db.select().from(recoveryCodes)).toEqual([])
  })

  it('is refused where a role takes one; an administrator may, and it is asked for anew', async () => {
    const { ctx } = await enrolled()
    const system = { ...ctx, actor: { kind: 'system', name: 'test' } } as const
    await saveSecuredRoles(system, { roles: ['writer', 'writer'] })
    await expect(removeSecondFactor(ctx, { password: PASSWORD })).rejects.toMatchObject({
      code: 'ILLEGAL_STATE',
      reason: 'users.second-factor-required',
    })
    await resetSecondFactor(system, { id: ctx.actor.id })
    expect(await findActor(ctx.db, ctx.actor.sessionId, ctx.now, null)).toBeUndefined()
    expect(await signIn(ctx)).toBe('in')
    const { id } = await openSession(ctx, {
      userId: ctx.actor.id,
      method: 'password',
      address: null,
      userAgent: null,
    })
    expect(await findActor(ctx.db, id, ctx.now, null)).toMatchObject({ owes: 'second-factor' })
  })
})
