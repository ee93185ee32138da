import { eq, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { addColumn } from '#lib/columns/addColumn.ts'
import { auditEvents, users } from '#lib/db/schema/index.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { endOtherSessions } from './endOtherSessions.ts'
import { endSession } from './endSession.ts'
import { findActor } from './findActor.ts'
import { openSession } from './openSession.ts'
import { listSessions, listUsers } from './queries.ts'
import { saveSecuredRoles } from './saveSecuredRoles.ts'
import { testPerson } from './testPeople.ts'

const HOUR = 60 * 60_000
const later = (now: Date, ms: number) => new Date(now.getTime() + ms)
const FROM = { address: '192.0.2.1', userAgent: 'Mozilla/5.0' }

describe('openSession and findActor', () => {
  it('name who acts, with all they are granted, for twelve hours', async () => {
    const ctx = await testCtx()
    const { id: columnId } = await addColumn(ctx, { slug: 'news', name: '要闻' })
    const grants = [
      { role: 'writer' as const, columnId },
      { role: 'auditor' as const, columnId: null },
    ]
    const { id: userId } = await testPerson(ctx, { login: 'liming', name: '李明', grants })
    await testPerson(ctx, { grants: [{ role: 'administrator', columnId: null }] })
    const { id, expiresAt } = await openSession(ctx, { userId, method: 'password', ...FROM })
    expect(expiresAt).toEqual(later(ctx.now, 12 * HOUR))
    expect(await findActor(ctx.db, id, ctx.now, '192.0.2.9')).toEqual({
      kind: 'person',
      id: userId,
      name: '李明',
      login: 'liming',
      lang: 'zh',
      grants,
      address: '192.0.2.9',
      sessionId: id,
      owes: null,
    })
    expect(await findActor(ctx.db, id, later(expiresAt, -1), null)).toBeDefined()
    expect(await findActor(ctx.db, id, expiresAt, null)).toBeUndefined()
    const [event] = await ctx.db.select().from(auditEvents).where(eq(auditEvents.action, 'user.signed-in'))
    expect(event).toMatchObject({ actor: '李明', actorId: userId, address: '192.0.2.1' })
  })

  it.each(['', 'x', '00000000-0000-4000-8000-000000000000', "' or true --"])(
    'know nobody by %j',
    async (id) => {
      const ctx = await testCtx()
      expect(await findActor(ctx.db, id, ctx.now, null)).toBeUndefined()
    },
  )

  it('let nobody in who was disabled', async () => {
    const ctx = await testCtx()
    const { id: userId, sessionId } = await testPerson(ctx)
    await ctx.db.update(users).set({ disabledAt: ctx.now })
    expect(await findActor(ctx.db, sessionId, ctx.now, null)).toBeUndefined()
    await expect(openSession(ctx, { userId, method: 'oidc', ...FROM })).rejects.toMatchObject({
      reason: 'users.wrong-credentials',
    })
  })

  it('say what is owed first, of those who sign in by password', async () => {
    const ctx = await testCtx()
    const { id: userId } = await testPerson(ctx, { grants: [{ role: 'writer', columnId: null }] })
    const byPassword = await openSession(ctx, { userId, method: 'password', ...FROM })
    const byOidc = await openSession(ctx, { userId, method: 'oidc', ...FROM })
    const owed = async () => {
      const both = [byPassword, byOidc].map(({ id }) => findActor(ctx.db, id, ctx.now, null))
      return (await Promise.all(both)).map((actor) => actor?.owes)
    }
    await saveSecuredRoles(ctx, { roles: ['reviewer', 'administrator'] })
    expect(await owed()).toEqual([null, null])
    await saveSecuredRoles(ctx, { roles: ['writer'] })
    expect(await owed()).toEqual(['second-factor', null])
    await ctx.db.update(users).set({ passwordExpired: true })
    expect(await owed()).toEqual(['password', null])
    await ctx.db.update(users).set({ passwordExpired: false, totpSecret: 'x', totpSince: ctx.now })
    expect(await owed()).toEqual([null, null])
  })

  it('write down when somebody was seen, once a minute', async () => {
    const ctx = await testCtx()
    const { sessionId } = await testPerson(ctx)
    // A row's address changes whenever it is written.
    const place = async () =>
      (await ctx.db.execute(sql`select ctid from user_session where id = ${sessionId}`)).rows[0]
    const before = await place()
    await findActor(ctx.db, sessionId, later(ctx.now, 59_999), null)
    expect(await place()).toEqual(before)
    await findActor(ctx.db, sessionId, later(ctx.now, 60_000), null)
    expect(await listUsers(ctx)).toMatchObject([{ lastSeen: later(ctx.now, 60_000) }])
  })
})

describe('ending sessions', () => {
  it('works for one’s own, once, and is written down', async () => {
    const ctx = await testCtx()
    const actor = await testPerson(ctx)
    const other = await openSession(ctx, { userId: actor.id, method: 'password', ...FROM })
    const third = await openSession(ctx, { userId: actor.id, method: 'password', ...FROM })
    const by = { ...ctx, actor }
    expect(await listSessions(by, actor.id)).toHaveLength(3)
    await endSession(by, { id: other.id })
    await endSession(by, { id: other.id })
    expect(await listSessions(by, actor.id)).toHaveLength(2)
    await endOtherSessions(by)
    expect((await listSessions(by, actor.id)).map(({ id }) => id)).toEqual([actor.sessionId])
    expect(await findActor(ctx.db, third.id, ctx.now, null)).toBeUndefined()
    const events = (await ctx.db.select().from(auditEvents)).map(({ action }) => action)
    expect(events.filter((action) => action === 'user.signed-out')).toHaveLength(1)
    expect(events.at(-1)).toBe('user.signed-out-elsewhere')
  })

  it('works for others only by whoever looks after accounts', async () => {
    const ctx = await testCtx()
    const [person, writer] = [await testPerson(ctx), await testPerson(ctx)]
    const by = { ...ctx, actor: writer }
    const refusal = { code: 'FORBIDDEN', reason: 'forbidden' }
    await expect(endSession(by, { id: person.sessionId })).rejects.toMatchObject(refusal)
    await expect(listSessions(by, person.id)).rejects.toMatchObject(refusal)
    const unknown = '00000000-0000-4000-8000-000000000000'
    await expect(endSession(by, { id: unknown })).rejects.toMatchObject(refusal)
    await expect(endSession(ctx, { id: unknown })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await endSession(ctx, { id: person.sessionId })
    expect(await findActor(ctx.db, person.sessionId, ctx.now, null)).toBeUndefined()
    expect(await findActor(ctx.db, writer.sessionId, ctx.now, null)).toBeDefined()
  })

  it('is not seen in lists once they have run out', async () => {
    const ctx = await testCtx()
    const { id } = await testPerson(ctx)
    expect(await listSessions({ ...ctx, now: later(ctx.now, 13 * HOUR) }, id)).toEqual([])
  })
})
