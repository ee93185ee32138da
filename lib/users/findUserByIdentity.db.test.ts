import { describe, expect, it } from 'vitest'
import { auditEvents, userIdentities } from '#lib/db/schema/index.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { findUserByIdentity } from './findUserByIdentity.ts'
import { saveUser } from './saveUser.ts'
import { setDisabled } from './setDisabled.ts'
import { testPerson } from './testPeople.ts'

const LI = { issuer: 'https://id.school.cn', subject: '7', email: 'Li@School.cn', emailVerified: true }
const UNKNOWN = { code: 'FORBIDDEN', reason: 'users.not-known-here' }

describe('findUserByIdentity', () => {
  it('links an account by its verified address once, and knows it from then on', async () => {
    const ctx = await testCtx()
    const { id } = await testPerson(ctx, { email: 'li@school.cn' })
    const all = await Promise.all([1, 2, 3].map(() => findUserByIdentity(ctx, LI)))
    expect(all).toEqual(Array(3).fill({ userId: id }))
    await saveUser(ctx, { id, name: '李明', email: 'other@school.cn' })
    const again = { issuer: LI.issuer, subject: LI.subject, emailVerified: false }
    expect(await findUserByIdentity(ctx, again)).toEqual({ userId: id })
    expect(await ctx.db.select().from(userIdentities)).toHaveLength(1)
    const events = await ctx.db.select().from(auditEvents)
    expect(events.filter(({ action }) => action === 'user.identity-linked')).toMatchObject([{ actorId: id }])
  })

  it.each([
    ['an address that is not verified', { ...LI, emailVerified: false }],
    ['no address', { ...LI, email: undefined }],
    ['an address of nobody', { ...LI, email: 'li@elsewhere.cn' }],
    ['an address with a space', { ...LI, email: ' li@school.cn' }],
  ])('does not know somebody by %s', async (_, identity) => {
    const ctx = await testCtx()
    await testPerson(ctx, { email: 'li@school.cn' })
    await expect(findUserByIdentity(ctx, identity)).rejects.toMatchObject(UNKNOWN)
    expect(await ctx.db.select().from(userIdentities)).toEqual([])
  })

  it('does not take who was given an address later for who had it before', async () => {
    const ctx = await testCtx()
    const { id } = await testPerson(ctx, { email: 'li@school.cn' })
    await findUserByIdentity(ctx, LI)
    await expect(findUserByIdentity(ctx, { ...LI, subject: '8' })).rejects.toMatchObject(UNKNOWN)
    const elsewhere = { ...LI, issuer: 'https://id.city.cn', subject: '8' }
    expect(await findUserByIdentity(ctx, elsewhere)).toEqual({ userId: id })
  })

  it('links one of two who show the same address at the same time', async () => {
    const ctx = await testCtx()
    await testPerson(ctx, { email: 'li@school.cn' })
    const two = ['7', '8'].map((subject) => findUserByIdentity(ctx, { ...LI, subject }))
    const outcomes = await Promise.allSettled(two)
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await ctx.db.select().from(userIdentities)).toHaveLength(1)
  })

  it('lets nobody in who is disabled, whether known or not', async () => {
    const ctx = await testCtx()
    const { id } = await testPerson(ctx, { email: 'li@school.cn' })
    const { id: gone } = await testPerson(ctx, { email: 'gone@school.cn' })
    await findUserByIdentity(ctx, LI)
    for (const each of [id, gone]) await setDisabled(ctx, { id: each, disabled: true })
    await expect(findUserByIdentity(ctx, LI)).rejects.toMatchObject(UNKNOWN)
    const other = { ...LI, subject: '9', email: 'gone@school.cn' }
    await expect(findUserByIdentity(ctx, other)).rejects.toMatchObject(UNKNOWN)
  })
})
