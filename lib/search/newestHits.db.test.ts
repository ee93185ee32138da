import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { testCtx } from '#lib/db/testCtx.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { testColumns } from '#lib/notices/testNotice.ts'
import { publishDraft } from '#lib/review/testPublish.ts'
import { indexRows } from './indexRow.ts'
import { newestHits } from './newestHits.ts'
import { newestTitles } from './newestTitles.ts'
import { readPlan } from './plan.ts'
import { refreshSample } from './sample.ts'
import { withinTime } from './withinTime.ts'
import { writeRows } from './writeRows.ts'

const MONTHS = 60

/** A notice a month for five years; every third says 招生 in its title, every other one in its body. */
const fiveYears = async () => {
  const ctx = await testCtx()
  const { news } = await testColumns(ctx)
  const { id } = await createNotice(ctx, {
    columnId: news,
    content: { title: '范本', bodyHtml: '<p>正文</p>' },
  })
  await publishDraft(ctx, { id })
  await ctx.db.transaction(async (tx) => {
    // Rows of the index alone: what is read here is nothing else.
    await tx.execute(sql`alter table notice_search drop constraint notice_search_notice_id_notice_id_fk`)
    const rows = Array.from({ length: MONTHS }, (_, at) => ({
      ...{ id: 100 + at, lang: 'zh', publishedAt: new Date(Date.UTC(2021, at, 15)), columnIds: [news] },
      ...{ title: at % 3 === 0 ? '招生' : '放假', bodyHtml: at % 2 === 0 ? '<p>招生</p>' : '<p>正文</p>' },
      ...{
        subtitle: null,
        summary: null,
        keywords: [],
        documentNumber: null,
        indexNumber: null,
        attachments: [],
      },
    }))
    await writeRows(tx, await indexRows(rows))
    await refreshSample(tx, ctx.now)
  })
  return ctx
}

it('finds the same by windows of months, however common the words are said to be, as at once', async () => {
  const { db } = await fiveYears()
  const { statistics } = await withinTime(db, (reads) => readPlan(reads, 'zh', ['招生']))
  expect(statistics.total).toBe(MONTHS + 1)
  expect(statistics.frequency('招生')).toMatchObject({ titles: 20, notices: 40 })
  const find = async (where: 'titles' | 'notices', limit: number, expected: number, months?: number[]) => {
    const wanted = { lang: 'zh', query: "'招生'", limit, expected, months } as const
    if (where === 'titles')
      return (await withinTime(db, (reads) => newestTitles(reads, statistics, wanted))).map(
        ({ noticeId }) => noticeId,
      )
    const unranked = { titled: [], phrases: [], ranked: 0, rankedBy: "'招生'" }
    return (await withinTime(db, (reads) => newestHits(reads, statistics, { ...wanted, ...unranked }))).newest
  }
  for (const where of ['titles', 'notices'] as const) {
    const all = await find(where, 1_000, 0)
    expect(all).toHaveLength(where === 'titles' ? 20 : 40)
    for (const limit of [1, 3, 10, 39, 100])
      for (const expected of [3_001, 10_000, 1_000_000])
        expect(await find(where, limit, expected), `${where} ${limit} ${expected}`).toEqual(
          all.slice(0, limit),
        )
  }
  const year = Array.from({ length: 12 }, (_, month) => 2023 * 12 + month)
  for (const expected of [0, 10_000])
    expect(await find('titles', 10, expected, year)).toEqual([133, 130, 127, 124])
})
