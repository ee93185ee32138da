import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { testCtx } from '#lib/db/testCtx.ts'
import { testColumns } from '#lib/notices/testNotice.ts'
import { indexRows } from './indexRow.ts'
import { newestHits } from './newestHits.ts'
import { newestTitles } from './newestTitles.ts'
import { readPlan } from './plan.ts'
import type { Findable } from './readTexts.ts'
import { refreshSample } from './sample.ts'
import { searchNotices } from './searchNotices.ts'
import { withinTime } from './withinTime.ts'
import { writeRows } from './writeRows.ts'

const MONTHS = 60

/** Rows of the index alone: what is read here is nothing else. */
const indexed = async (rows: Pick<Findable, 'id' | 'publishedAt' | 'title' | 'bodyHtml'>[]) => {
  const ctx = await testCtx()
  const { news } = await testColumns(ctx)
  const rest = { subtitle: null, summary: null, keywords: [], documentNumber: null, indexNumber: null }
  const all = rows.map((row) => ({ ...row, ...rest, lang: 'zh', columnIds: [news], attachments: [] }))
  await ctx.db.transaction(async (tx) => {
    await tx.execute(sql`alter table notice_search drop constraint notice_search_notice_id_notice_id_fk`)
    await writeRows(tx, await indexRows(all))
    await refreshSample(tx, ctx.now)
  })
  return { ...ctx, news }
}

/** A notice a month for five years; every third says 招生 in its title, every other one in its body. */
const fiveYears = () =>
  indexed(
    Array.from({ length: MONTHS }, (_, at) => ({
      ...{ id: 100 + at, publishedAt: new Date(Date.UTC(2021, at, 15)) },
      ...{ title: at % 3 === 0 ? '招生' : '放假', bodyHtml: at % 2 === 0 ? '<p>招生</p>' : '<p>正文</p>' },
    })),
  )

it('finds the same by windows of months, however common the words are said to be, as at once', async () => {
  const { db } = await fiveYears()
  const { statistics } = await withinTime(db, (reads) => readPlan(reads, 'zh', ['招生']))
  expect(statistics.total).toBe(MONTHS)
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

it('counts up to 1,000 hits, and older ones by their titles beside them, which come before newer texts', async () => {
  const dayOf = (at: number) => new Date(Date.UTC(2019, 0, at))
  const { db, news, now } = await indexed([
    { id: 1, publishedAt: dayOf(0), title: '运动会', bodyHtml: '<p>正文</p>' },
    ...Array.from({ length: 1_100 }, (_, at) => ({
      ...{ id: 2 + at, publishedAt: dayOf(1 + at), title: '通知', bodyHtml: '<p>运动会</p>' },
    })),
  ])
  const find = (page: number, sort: 'relevance' | 'date' = 'relevance') =>
    withinTime(db, (reads) =>
      searchNotices(reads, { lang: 'zh', query: '运动会', sort, page, pageSize: 10 }, now),
    )
  const { noticeIds, total, isApproximate, years, columns } = await find(1)
  expect(noticeIds).toEqual([1, ...Array.from({ length: 9 }, (_, at) => 1_101 - at)])
  expect(total).toEqual({ count: 1_000, isAtLeast: true })
  expect(isApproximate).toBe(true)
  expect(years.reduce((sum, { count }) => sum + count, 0)).toBe(1_002)
  expect(years.at(-1)).toEqual({ year: 2018, count: 1 })
  expect(columns).toMatchObject([{ id: news, count: 1_002 }])
  expect((await find(1, 'date')).columns).toMatchObject([{ id: news, count: 1_001 }])
  expect((await find(100)).noticeIds.at(-1)).toBe(1_101 - 998)
  expect((await find(101)).noticeIds).toEqual([])
  expect((await find(1, 'date')).noticeIds[0]).toBe(1_101)
})
