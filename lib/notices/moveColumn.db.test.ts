import { eq, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addColumn } from '#lib/columns/addColumn.ts'
import { columnTree } from '#lib/columns/queries.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { auditEvents, columns } from '#lib/db/schema/index.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { publishDraft } from '#lib/review/testPublish.ts'
import { testPerson } from '#lib/users/testPeople.ts'
import { createNotice } from './createNotice.ts'
import { moveColumn } from './moveColumn.ts'
import { plainNotice, testColumns } from './testNotice.ts'

/** What lists are read from as it is kept, and as all notices and the tree would have it. */
const listings = async ({ db }: Ctx) => {
  const kept = await db.execute(
    sql`select column_id, notice_id, pinned_until is not null as pinned from notice_column order by 1, 2`,
  )
  const built = await db.execute(sql`
    with recursive above as (
      select n.id as notice_id, n.column_id, true as own from notice n where n.state = 'published'
      union select f.notice_id, f.column_id, true from notice_further_column f join notice n on n.id = f.notice_id
        where n.state = 'published'
      union select a.notice_id, c.parent_id, false from above a join "column" c on c.id = a.column_id
        where c.parent_id is not null
    )
    select above.column_id, notice_id, bool_or(own) and n.pinned_until is not null as pinned
    from above join notice n on n.id = notice_id group by 1, 2, n.pinned_until order by 1, 2`)
  const months = await db.execute(
    sql`select column_id, month::text, count::int from column_month where count > 0 order by 1, 2`,
  )
  const counted = await db.execute(sql`
    select column_id, date_trunc('month', published_at at time zone 'Asia/Shanghai')::date::text as month, count(*)::int
    from notice_column group by 1, 2 order by 1, 2`)
  return { kept: kept.rows, built: built.rows, months: months.rows, counted: counted.rows }
}

const tagsOf = async ({ db }: Ctx): Promise<string[]> => {
  const { rows } = await db.execute<{ tag: string }>(sql`delete from invalidation returning tag`)
  return rows.map(({ tag }) => tag).sort()
}

it('keeps lists and counts as they would be built anew, wherever columns are moved', async () => {
  const ctx = await testCtx()
  const ids: number[] = []
  for (let i = 0; i < 7; i += 1) {
    const parent = i > 0 ? { parent: `c${Math.floor((i - 1) / 2)}` } : {}
    ids.push((await addColumn(ctx, { slug: `c${i}`, name: `栏目${i}`, ...parent })).id)
  }
  const step = fc.oneof(
    fc.record({
      kind: fc.constant('publish' as const),
      column: fc.constantFrom(...ids),
      further: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 2 }),
      day: fc.integer({ min: 0, max: 120 }),
      pinned: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant('move' as const),
      id: fc.constantFrom(...ids),
      parentId: fc.constantFrom(null, ...ids),
      position: fc.integer({ min: 0, max: 4 }),
    }),
  )
  let moved = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
      for (const each of steps) {
        if (each.kind === 'publish') {
          const notice = plainNotice(each.column, '通知', each.further)
          const pinnedUntil = each.pinned ? new Date(ctx.now.getTime() + 86_400_000) : null
          const { id } = await createNotice(ctx, { ...notice, pinnedUntil })
          const publishedAt = new Date(ctx.now.getTime() - each.day * 86_400_000)
          await publishDraft(ctx, { id, publishedAt, ...(pinnedUntil && { pinnedUntil }) })
          continue
        }
        const { kind: _, ...move } = each
        await moveColumn(ctx, move).then(
          () => {
            moved += 1
          },
          (error) => expect(error).toMatchObject({ reason: 'columns.below-itself' }),
        )
      }
      const { kept, built, months, counted } = await listings(ctx)
      expect(kept).toEqual(built)
      expect(months).toEqual(counted)
      const all = await ctx.db.select({ position: columns.position }).from(columns)
      expect(all.map(({ position }) => position).toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6])
    }),
    { numRuns: 20 },
  )
  expect(moved).toBeGreaterThan(20)
}, 120_000)

it('goes by the same locks as publications: neither loses what the other does', async () => {
  const ctx = await testCtx()
  const { notices, exams, news } = await testColumns(ctx)
  const drafts = await Promise.all(
    Array.from({ length: 16 }, (_, i) =>
      createNotice(ctx, i % 2 ? plainNotice(exams) : plainNotice(news, '通知', [exams])),
    ),
  )
  await Promise.all([
    ...drafts.map(({ id }) => publishDraft(ctx, { id })),
    ...[news, notices, null, notices].map((parentId) =>
      moveColumn(ctx, { id: exams, parentId, position: 0 }),
    ),
  ])
  const { kept, built, months, counted } = await listings(ctx)
  expect(kept).toEqual(built)
  expect(months).toEqual(counted)
})

it('moves among siblings and below others, says which lists shifted, and can be taken back', async () => {
  const ctx = await testCtx()
  const { notices, exams, news } = await testColumns(ctx)
  const { id } = await createNotice(ctx, plainNotice(exams))
  await publishDraft(ctx, { id })
  await tagsOf(ctx)
  const back = await moveColumn(ctx, { id: exams, parentId: news, position: 3 })
  expect(back).toEqual({ id: exams, parentId: notices, position: 0 })
  const shifted = [notices, news].flatMap((column) => [`list:${column}`, `month:${column}:2026-03`])
  expect(await tagsOf(ctx)).toEqual(['chrome:zh', 'home:zh', ...shifted].sort())
  const tree = () => columnTree(ctx.db, 'zh')
  const shape = async () => (await tree()).map(({ slug, children }) => [slug, ...children.map((c) => c.slug)])
  expect(await shape()).toEqual([['notices'], ['news', 'exams']])
  await moveColumn(ctx, { id: news, parentId: null, position: 0 })
  expect(await shape()).toEqual([['news', 'exams'], ['notices']])
  await moveColumn(ctx, back)
  expect(await shape()).toEqual([['news'], ['notices', 'exams']])
})

it('refuses what would be no tree, and keeps to one language', async () => {
  const ctx = await testCtx()
  const { notices, exams, news } = await testColumns(ctx)
  const { id: english } = await addColumn(ctx, { slug: 'news', name: 'News', lang: 'en' })
  const link = { slug: 'link', name: 'x', kind: 'link', linkUrl: 'https://x.example' } as const
  const { id: elsewhere } = await addColumn(ctx, link)
  const below = (id: number, parentId: number) => moveColumn(ctx, { id, parentId, position: 0 })
  await expect(below(notices, exams)).rejects.toMatchObject({ reason: 'columns.below-itself' })
  await expect(below(notices, notices)).rejects.toMatchObject({ reason: 'columns.below-itself' })
  await expect(below(news, english)).rejects.toMatchObject({ reason: 'columns.parent-language' })
  await expect(below(news, elsewhere)).rejects.toMatchObject({ reason: 'columns.parent-is-link' })
  await expect(below(news, 9999)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(below(9999, news)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

it('takes the right where the column leaves and where it comes to, and says whose roles follow', async () => {
  const ctx = await testCtx()
  const { notices, exams, news } = await testColumns(ctx)
  const administrator = (...ids: (number | null)[]) =>
    testPerson(ctx, { grants: ids.map((columnId) => ({ role: 'administrator', columnId })) })
  const move = { id: exams, parentId: news, position: 0 }
  for (const actor of [await administrator(notices), await administrator(exams, news)])
    await expect(moveColumn({ ...ctx, actor }, move)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const both = await administrator(notices, news)
  const top = moveColumn({ ...ctx, actor: both }, { ...move, parentId: null })
  await expect(top).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await moveColumn({ ...ctx, actor: both }, move)
  const [event] = await ctx.db.select().from(auditEvents).where(eq(auditEvents.action, 'column.moved'))
  const role = (columnId: number) =>
    expect.objectContaining({ role: 'administrator', columnId, name: both.name })
  expect(event).toMatchObject({
    before: { parentId: notices, position: 0, inherited: expect.arrayContaining([role(notices)]) },
    after: { parentId: news, position: 0, inherited: expect.arrayContaining([role(news)]) },
  })
})
