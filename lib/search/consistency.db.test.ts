import { and, eq, ne, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addColumn } from '#lib/columns/addColumn.ts'
import { saveColumn } from '#lib/columns/saveColumn.ts'
import { DomainError } from '#lib/core/errors.ts'
import { closeDatabase, type Database, openDatabase } from '#lib/db/client.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { notices } from '#lib/db/schema/index.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { relist } from '#lib/notices/listing.ts'
import { moveColumn } from '#lib/notices/moveColumn.ts'
import { testColumns } from '#lib/notices/testNotice.ts'
import { arrangeNotice } from '#lib/review/arrange.ts'
import { expireNotice } from '#lib/review/expire.ts'
import { saveNotice } from '#lib/review/save.ts'
import { publishDraft } from '#lib/review/testPublish.ts'
import { withdrawNotice } from '#lib/review/withdraw.ts'
import { buildNext, buildWhole } from './build.ts'
import { reindexNotice } from './reindexNotice.ts'

const indexOf = async ({ db }: Ctx) =>
  (await db.execute(sql`select notice_search::text as row from notice_search order by notice_id`)).rows

const TITLES = ['放假通知', '臨瀾市招生公告', '教办〔2025〕12号文件解读']

type Step = { notice: number; column: number; text: number; verb: keyof typeof verbs }

interface Site {
  ctx: Ctx
  columns: number[]
  ids: number[]
}

const contentOf = ({ text }: Step) => ({
  title: TITLES[text % TITLES.length] ?? '',
  bodyHtml: `<p>正文${text}</p>`,
  documentNumber: `临教〔2026〕${text}号`,
})

/** Each does its part to one notice or column; what is not possible at the moment is refused, and changes nothing. */
const verbs = {
  publish: async ({ ctx, columns, ids }: Site, step: Step) => {
    const further = [columns[(step.column + 1) % columns.length] ?? 0]
    const columnId = columns[step.column] ?? 0
    const { id } = await createNotice(ctx, { columnId, furtherColumnIds: further, content: contentOf(step) })
    ids.push(id)
    await publishDraft(ctx, { id })
  },
  correct: async ({ ctx }: Site, step: Step) => {
    await saveNotice(ctx, { id: step.notice, content: { ...contentOf(step), correctionNote: '更正' } })
    await publishDraft(ctx, { id: step.notice })
  },
  write: ({ ctx }: Site, step: Step) => saveNotice(ctx, { id: step.notice, content: contentOf(step) }),
  withdraw: ({ ctx }: Site, step: Step) => withdrawNotice(ctx, { id: step.notice, reason: '有误' }),
  expire: ({ ctx }: Site, step: Step) => expireNotice(ctx, { id: step.notice }),
  move: ({ ctx, columns }: Site, step: Step) =>
    arrangeNotice(ctx, { id: step.notice, place: { columnId: columns[step.column] ?? 0 } }),
  quarantine: ({ ctx }: Site, step: Step) =>
    ctx.db.transaction(async (tx) => {
      await tx
        .update(notices)
        .set({ state: 'quarantined' })
        .where(and(eq(notices.id, step.notice), ne(notices.state, 'withdrawn')))
      await relist(tx, step.notice)
    }),
  renameColumn: ({ ctx, columns }: Site, step: Step) =>
    saveColumn(ctx, {
      ...{ id: columns[step.column] ?? 0, name: `栏目${step.text}`, slug: `c-${step.column}-${step.text}` },
      ...{ kind: 'list', description: '', keywords: [], onHome: false, reviewStages: 1 },
    }),
  moveColumn: ({ ctx, columns }: Site, step: Step) =>
    moveColumn(ctx, {
      ...{ id: columns[step.column] ?? 0, position: 0 },
      parentId: columns[step.text % columns.length] ?? null,
    }),
}

const step = fc.record({
  notice: fc.nat(5),
  column: fc.nat(3),
  text: fc.nat(9),
  verb: fc.constantFrom(...(Object.keys(verbs) as (keyof typeof verbs)[]), 'publish' as const),
})

it('is the same after any row of commands as when it is built anew', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 16 }), async (steps) => {
      const ctx = await testCtx()
      const { id } = await addColumn(ctx, { slug: 'more', name: '其他' })
      const site: Site = { ctx, columns: [...Object.values(await testColumns(ctx)), id], ids: [] }
      for (const each of steps) {
        const notice = site.ids[each.notice % Math.max(1, site.ids.length)] ?? 0
        await verbs[each.verb](site, { ...each, notice }).catch((error: unknown) => {
          if (!(error instanceof DomainError)) throw error
        })
      }
      const kept = await indexOf(ctx)
      await ctx.db.execute(sql`delete from notice_search`)
      await buildWhole(ctx.db as Database, ctx.now)
      expect(kept).toEqual(await indexOf(ctx))
      const seen = await ctx.db.$count(notices, sql`state in ('published', 'expired')`)
      expect(kept).toHaveLength(seen)
    }),
    { numRuns: 8 },
  )
}, 120_000)

it('takes in what readers saw before there was an index, while notices are changed', async () => {
  const ctx = await testCtx()
  const { news } = await testColumns(ctx)
  const ids: number[] = []
  for (let text = 0; text < 6; text++) {
    const { id } = await createNotice(ctx, {
      columnId: news,
      content: { title: `通知${text}`, bodyHtml: '<p>正文</p>' },
    })
    await publishDraft(ctx, { id })
    ids.push(id)
  }
  const complete = await indexOf(ctx)
  const [first = 0, gone = 0] = ids
  await ctx.db.execute(sql`create table former as select * from notice_search where notice_id = ${gone}`)
  await withdrawNotice(ctx, { id: gone, reason: '有误' })
  await ctx.db.execute(sql`delete from notice_search`)
  // One that readers see no longer, which an index built in another way still has.
  await ctx.db.execute(sql`insert into notice_search select * from former`)
  await ctx.db.execute(sql`update search_state set form = 0, built_upto = null`)
  const db = ctx.db as Database
  const busy = db.transaction(async (tx) => {
    await tx.execute(sql`select from notice where id = ${first} for update`)
    const build = buildNext(db)
    // It goes on with the others while this one is being changed.
    await expect.poll(() => db.$count(notices, sql`id in (select notice_id from notice_search)`)).toBe(4)
    await reindexNotice(tx, first)
    return { build }
  })
  await (await busy).build
  expect(await buildNext(db)).toBe(0)
  expect(await indexOf(ctx)).toHaveLength(complete.length - 1)
})

it('takes in what was being changed even where the server that came by ended', async () => {
  const ctx = await testCtx()
  const { news } = await testColumns(ctx)
  const content = { title: '通知', bodyHtml: '<p>正文</p>' }
  const { id } = await createNotice(ctx, { columnId: news, content })
  await publishDraft(ctx, { id })
  await ctx.db.execute(sql`delete from notice_search`)
  await ctx.db.execute(sql`update search_state set built_upto = 0`)
  const ended = openDatabase(ctx.url, { max: 1 })
  await ctx.db.transaction(async (tx) => {
    await tx.execute(sql`select from notice where id = ${id} for update`)
    const build = buildNext(ended)
    const isEnded = async () => {
      const { rows } = await ctx.db.execute(sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`)
      return rows.length
    }
    await Promise.all([expect(build).rejects.toThrow(), expect.poll(isEnded).toBe(1)])
  })
  await closeDatabase(ended)
  expect(await indexOf(ctx)).toEqual([])
  expect(await buildNext(ctx.db)).toBe(1)
  expect(await indexOf(ctx)).toHaveLength(1)
  expect(await buildNext(ctx.db)).toBe(0)
})
