import { eq, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Ctx } from '#lib/db/ctx.ts'
import { furtherColumns, notices } from '#lib/db/schema/index.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { publishDraft } from '#lib/review/testPublish.ts'
import { createNotice } from './createNotice.ts'
import { relist } from './listing.ts'
import { plainNotice, testColumns } from './testNotice.ts'

/** Counts per column and month, as the table keeps them and as counting would have it. */
const counts = async ({ db }: Ctx) => {
  const kept = await db.execute(
    sql`select column_id, month::text, count::int from column_month where count > 0 order by 1, 2`,
  )
  const counted = await db.execute(sql`
    select column_id, date_trunc('month', published_at at time zone 'Asia/Shanghai')::date::text as month, count(*)::int
    from notice_column group by 1, 2 order by 1, 2`)
  return { kept: kept.rows, counted: counted.rows }
}

it('keeps the counts true through any row of publications, moves and removals', async () => {
  const ctx = await testCtx()
  const columns = Object.values(await testColumns(ctx))
  const step = fc.record({
    column: fc.constantFrom(...columns),
    further: fc.uniqueArray(fc.constantFrom(...columns)),
    day: fc.integer({ min: 0, max: 400 }),
    afterwards: fc.constantFrom('stay', 'move', 'withdraw'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 4 }), async (steps) => {
      for (const { column, further, day, afterwards } of steps) {
        const { id } = await createNotice(ctx, plainNotice(column, '通知', further))
        await publishDraft(ctx, { id, publishedAt: new Date(ctx.now.getTime() - day * 86_400_000) })
        if (afterwards === 'stay') continue
        await ctx.db.transaction(async (tx) => {
          if (afterwards === 'withdraw')
            await tx
              .update(notices)
              .set({ state: 'withdrawn', withdrawnAt: ctx.now, withdrawalReason: '有误' })
              .where(eq(notices.id, id))
          else await tx.delete(furtherColumns).where(eq(furtherColumns.noticeId, id))
          await relist(tx, id)
        })
      }
      const { kept, counted } = await counts(ctx)
      expect(kept).toEqual(counted)
    }),
    { numRuns: 25 },
  )
})

it('survives publications at the same moment in columns that overlap', async () => {
  const ctx = await testCtx()
  const { notices: above, exams, news } = await testColumns(ctx)
  const drafts = await Promise.all(
    Array.from({ length: 24 }, (_, i) =>
      createNotice(ctx, i % 2 ? plainNotice(exams, '通知', [news]) : plainNotice(news, '通知', [above])),
    ),
  )
  await Promise.all(drafts.map(({ id }) => publishDraft(ctx, { id })))
  const { kept, counted } = await counts(ctx)
  expect(kept).toEqual(counted)
  expect(kept).toHaveLength(3)
})

it('tells one of two neighbours of the other, though both are published at the same moment', async () => {
  const ctx = await testCtx()
  const { exams } = await testColumns(ctx)
  for (let round = 0; round < 10; round += 1) {
    const [one, two] = await Promise.all([
      createNotice(ctx, plainNotice(exams)),
      createNotice(ctx, plainNotice(exams)),
    ])
    const at = (month: number) => new Date(Date.UTC(2025 - round, month, 15))
    await Promise.all([
      publishDraft(ctx, { id: one.id, publishedAt: at(2) }),
      publishDraft(ctx, { id: two.id, publishedAt: at(3) }),
    ])
    const { rows } = await ctx.db.execute<{ count: number }>(sql`
      select count(*)::int as count from invalidation a join invalidation b on a.transaction = b.transaction
      where a.tag = ${`around:${one.id}`} and b.tag = ${`around:${two.id}`}`)
    expect(rows[0]?.count).toBeGreaterThan(0)
  }
})
