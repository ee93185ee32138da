import { asc, eq, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { addColumn } from '#lib/columns/addColumn.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { auditEvents, users } from '#lib/db/schema/index.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { addUser } from './addUser.ts'
import { chooseLanguage } from './chooseLanguage.ts'
import { findActor } from './findActor.ts'
import { checkPassword } from './passwordHash.ts'
import { findUser, listUsers } from './queries.ts'
import { saveGrants } from './saveGrants.ts'
import { saveUser } from './saveUser.ts'
import { setDisabled } from './setDisabled.ts'
import { testPerson } from './testPeople.ts'

const ADMINISTRATOR = { role: 'administrator', columnId: null } as const
const WRITER = { role: 'writer', columnId: null } as const

/** How many wait for a lock that somebody else holds. */
const waitersIn = async ({ db }: Ctx) => {
  const { rows } = await db.execute(sql`
    select count(*)::int from pg_locks
    where not granted and database = (select oid from pg_database where datname = current_database())`)
  return rows[0]?.count
}

describe('addUser', () => {
  it('gives a password for once, and keeps neither it nor its hash in the history', async () => {
    const ctx = await testCtx()
    const { id: columnId } = await addColumn(ctx, { slug: 'news', name: '要闻' })
    const { id, password } = await addUser(ctx, {
      login: 'Li.Ming',
      name: '李明',
      email: 'Li@School.cn',
      grants: [{ role: 'writer', columnId }, WRITER, WRITER],
    })
    expect(password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/)
    const [row] = await ctx.db.select().from(users)
    expect(row).toMatchObject({ login: 'li.ming', email: 'li@school.cn', passwordExpired: true })
    expect(await checkPassword(row?.passwordHash ?? null, password)).toBe(true)
    expect(await findUser(ctx, id)).toMatchObject({
      grants: [WRITER, { role: 'writer', columnId }],
      hasPassword: true,
      lastSeen: null,
    })
    const [event] = await ctx.db.select().from(auditEvents).where(eq(auditEvents.action, 'user.added'))
    expect(event).toMatchObject({ before: null, after: { name: '李明' }, details: { id } })
    expect(JSON.stringify(event)).not.toContain(password)
    expect(JSON.stringify(event)).not.toContain('argon2')
  })

  it('gives a login and an address once', async () => {
    const ctx = await testCtx()
    const two = await Promise.allSettled(
      ['李明', '李鸣'].map((name) => addUser(ctx, { login: 'liming', name, email: 'li@school.cn' })),
    )
    expect(two.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(addUser(ctx, { login: 'LIMING', name: 'x' })).rejects.toMatchObject({
      code: 'CONFLICT',
      reason: 'users.login-taken',
    })
    await expect(addUser(ctx, { login: 'other', name: 'x', email: 'LI@school.cn' })).rejects.toMatchObject({
      code: 'CONFLICT',
      reason: 'users.email-taken',
    })
  })

  it('leaves nothing behind where a column is unknown', async () => {
    const ctx = await testCtx()
    const grants = [{ role: 'writer' as const, columnId: 7 }]
    await expect(addUser(ctx, { login: 'liming', name: 'x', grants })).rejects.toMatchObject({
      reason: 'users.column-not-found',
      params: { id: 7 },
    })
    expect(await listUsers(ctx)).toEqual([])
  })
})

describe('saveUser', () => {
  it('writes down what was and what is', async () => {
    const ctx = await testCtx()
    const { id } = await testPerson(ctx, { login: 'liming', name: '李明' })
    await testPerson(ctx, { email: 'taken@school.cn' })
    await saveUser(ctx, { id, name: '李鸣', email: 'li@school.cn', lang: 'en' })
    await saveUser(ctx, { id, name: '李鸣', email: 'li@school.cn', lang: 'en' })
    expect(await findUser(ctx, id)).toMatchObject({ name: '李鸣', email: 'li@school.cn', lang: 'en' })
    const [event] = await ctx.db.select().from(auditEvents).orderBy(asc(auditEvents.id))
    expect(event).toMatchObject({
      action: 'user.saved',
      before: { name: '李明', email: null, lang: 'zh' },
      after: { name: '李鸣', email: 'li@school.cn', lang: 'en' },
    })
    await expect(saveUser(ctx, { id, name: 'x', email: 'Taken@School.cn' })).rejects.toMatchObject({
      code: 'CONFLICT',
      reason: 'users.email-taken',
    })
    await expect(saveUser(ctx, { id: 999, name: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('chooseLanguage', () => {
  it('is for whoever acts, and for nobody else', async () => {
    const ctx = await testCtx()
    const [actor, other] = [await testPerson(ctx), await testPerson(ctx)]
    await chooseLanguage({ ...ctx, actor }, { lang: 'en' })
    await chooseLanguage({ ...ctx, actor }, { lang: 'en' })
    expect([await findUser(ctx, actor.id), await findUser(ctx, other.id)]).toMatchObject([
      { lang: 'en' },
      { lang: 'zh' },
    ])
    expect(await ctx.db.select().from(auditEvents)).toMatchObject([
      { action: 'user.language-chosen', actorId: actor.id, before: { lang: 'zh' }, after: { lang: 'en' } },
    ])
    await expect(chooseLanguage({ ...ctx, actor }, { lang: 'fr' as 'en' })).rejects.toMatchObject({
      code: 'INVALID',
    })
    await expect(chooseLanguage(ctx, { lang: 'en' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('saveGrants and setDisabled', () => {
  it('end where somebody is signed in, but only where they change anything', async () => {
    const ctx = await testCtx()
    await testPerson(ctx, { grants: [ADMINISTRATOR] })
    const person = await testPerson(ctx, { grants: [WRITER] })
    const isSignedIn = async () => Boolean(await findActor(ctx.db, person.sessionId, ctx.now, null))
    await saveGrants(ctx, { id: person.id, grants: [WRITER, WRITER] })
    await setDisabled(ctx, { id: person.id, disabled: false })
    expect(await isSignedIn()).toBe(true)
    expect(await ctx.db.select().from(auditEvents)).toEqual([])
    await saveGrants(ctx, { id: person.id, grants: [] })
    expect(await isSignedIn()).toBe(false)
    const other = await testPerson(ctx)
    await setDisabled(ctx, { id: other.id, disabled: true })
    await setDisabled(ctx, { id: other.id, disabled: false })
    expect(await findActor(ctx.db, other.sessionId, ctx.now, null)).toBeUndefined()
    const events = await ctx.db.select().from(auditEvents).orderBy(asc(auditEvents.id))
    expect(events.map(({ action, before, after }) => [action, before, after])).toEqual([
      ['user.roles-saved', { grants: [WRITER] }, { grants: [] }],
      ['user.disabled', { disabled: false }, { disabled: true }],
      ['user.enabled', { disabled: true }, { disabled: false }],
    ])
  })

  it('leave the last administrator of the whole site, whoever asks', async () => {
    const ctx = await testCtx()
    const { id: columnId } = await addColumn(ctx, { slug: 'news', name: '要闻' })
    const last = await testPerson(ctx, { grants: [ADMINISTRATOR, WRITER] })
    await testPerson(ctx, { grants: [{ role: 'administrator', columnId }] })
    const disabled = await testPerson(ctx, { grants: [ADMINISTRATOR] })
    await setDisabled(ctx, { id: disabled.id, disabled: true })
    const refusal = { code: 'ILLEGAL_STATE', reason: 'users.last-administrator' }
    for (const actor of [ctx.actor, last]) {
      const by = { ...ctx, actor }
      await expect(setDisabled(by, { id: last.id, disabled: true })).rejects.toMatchObject(refusal)
      await expect(saveGrants(by, { id: last.id, grants: [WRITER] })).rejects.toMatchObject(refusal)
      const inColumn = [{ role: 'administrator' as const, columnId }]
      await expect(saveGrants(by, { id: last.id, grants: inColumn })).rejects.toMatchObject(refusal)
    }
    await saveGrants(ctx, { id: last.id, grants: [ADMINISTRATOR] })
    expect(await findUser(ctx, last.id)).toMatchObject({ grants: [ADMINISTRATOR], disabled: false })
  })

  it.each([
    ['lose the role', saveGrants, { grants: [] }],
    ['are disabled', setDisabled, { disabled: true }],
  ] as const)('leave one where the last two %s at the same time', async (_, command, change) => {
    const ctx = await testCtx()
    const first = await testPerson(ctx, { grants: [ADMINISTRATOR] })
    const second = await testPerson(ctx, { grants: [ADMINISTRATOR] })
    const attempt = (db: Ctx['db'], id: number) => command({ ...ctx, db }, { id, ...change } as never)
    const outcome = await ctx.db.transaction(async (tx) => {
      await attempt(tx, first.id)
      const meanwhile = attempt(ctx.db, second.id).catch((error) => error.reason)
      await expect.poll(() => waitersIn(ctx)).toBe(1)
      return { meanwhile }
    })
    expect(await outcome.meanwhile).toBe('users.last-administrator')
    const left = (await listUsers(ctx)).filter(({ grants, disabled }) => grants.length > 0 && !disabled)
    expect(left).toHaveLength(1)
  })
})
