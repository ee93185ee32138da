import { eq, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { auditEvents, listings, notices, revisions, sources } from '#lib/db/schema/index.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import type { NewNotice } from '#lib/notices/schema.ts'
import { plainNotice, testColumns } from '#lib/notices/testNotice.ts'
import { publishDraft } from './testPublish.ts'

describe('publication', () => {
  it('shows the revision, lists it in its column and those above, and says so in the audit trail', async () => {
    const ctx = await testCtx()
    const { exams, notices: above } = await testColumns(ctx)
    const { id, revisionId } = await createNotice(ctx, plainNotice(exams))
    await publishDraft(ctx, { id })
    const [notice] = await ctx.db.select().from(notices).where(eq(notices.id, id))
    expect(notice).toMatchObject({
      state: 'published',
      publishedRevisionId: revisionId,
      workingRevisionId: null,
      publishedAt: ctx.now,
      version: 2,
    })
    const listed = await ctx.db.select({ columnId: listings.columnId }).from(listings)
    expect(listed.map((row) => row.columnId).sort()).toEqual([above, exams].sort())
    const events = await ctx.db.select().from(auditEvents).where(eq(auditEvents.noticeId, id))
    expect(events.map((event) => event.action)).toEqual(['notice.created', 'notice.published-in-emergency'])
  })

  it('lets one of many that publish at the same moment win', async () => {
    const ctx = await testCtx()
    const { news } = await testColumns(ctx)
    const { id } = await createNotice(ctx, plainNotice(news))
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => publishDraft(ctx, { id })))
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    expect(await ctx.db.select().from(listings)).toHaveLength(1)
  })

  it('refuses what is quarantined, what is not there, what was changed meanwhile, and the future', async () => {
    const ctx = await testCtx()
    const { news } = await testColumns(ctx)
    const { id } = await createNotice(ctx, plainNotice(news))
    await expect(publishDraft(ctx, { id: id + 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(publishDraft(ctx, { id, version: 7 })).rejects.toMatchObject({ code: 'CONFLICT' })
    const tomorrow = new Date(ctx.now.getTime() + 86_400_000)
    await expect(publishDraft(ctx, { id, publishedAt: tomorrow })).rejects.toMatchObject({ code: 'INVALID' })
    await ctx.db.update(notices).set({ state: 'quarantined' }).where(eq(notices.id, id))
    await expect(publishDraft(ctx, { id })).rejects.toMatchObject({ code: 'ILLEGAL_STATE' })
    expect(await ctx.db.select().from(listings)).toEqual([])
  })

  it('leaves a published revision unchangeable, whoever writes', async () => {
    const ctx = await testCtx()
    const { news } = await testColumns(ctx)
    const { id, revisionId } = await createNotice(ctx, plainNotice(news))
    await publishDraft(ctx, { id })
    const forged = ctx.db.update(revisions).set({ title: '开云' }).where(eq(revisions.id, revisionId))
    await expect(forged).rejects.toMatchObject({ cause: { constraint: 'revision_immutable' } })
  })

  const fromOffice = (columnId: number): NewNotice => {
    const input = plainNotice(columnId)
    return { ...input, content: { ...input.content, sourceName: '办公室' } }
  }

  it('enters the source into the register, once, and not before', async () => {
    const ctx = await testCtx()
    const { news } = await testColumns(ctx)
    const drafts = [await createNotice(ctx, fromOffice(news)), await createNotice(ctx, fromOffice(news))]
    expect(await ctx.db.select().from(sources)).toEqual([])
    for (const { id } of drafts) await publishDraft(ctx, { id })
    const registered = await ctx.db.select().from(sources)
    expect(registered).toMatchObject([{ name: '办公室' }])
    const shown = await ctx.db.select({ sourceId: revisions.sourceId }).from(revisions)
    expect(shown).toEqual(drafts.map(() => ({ sourceId: registered[0]?.id })))
  })

  it('does not wait for another publication from the same source', async () => {
    const ctx = await testCtx()
    const { news, exams } = await testColumns(ctx)
    for (const columnId of [news, exams]) {
      await publishDraft(ctx, await createNotice(ctx, fromOffice(columnId)))
    }
    const one = await createNotice(ctx, fromOffice(news))
    const other = await createNotice(ctx, fromOffice(exams))
    await ctx.db.transaction(async (slow) => {
      await publishDraft({ ...ctx, db: slow }, one)
      await ctx.db.transaction(async (quick) => {
        await quick.execute(sql`set local lock_timeout = '2s'`)
        await publishDraft({ ...ctx, db: quick }, other)
      })
    })
    expect(await ctx.db.select().from(listings).where(eq(listings.noticeId, other.id))).not.toEqual([])
  })
})
