import { expect, it } from 'vitest'
import type { Database } from '#lib/db/client.ts'
import { referrerDays, searchDays, subscribers, subscriptions, viewDays } from '#lib/db/schema/index.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { plainNotice } from '#lib/notices/testNotice.ts'
import type { Grant } from '#lib/policy/roles.ts'
import { publishInEmergency } from '#lib/review/publishInEmergency.ts'
import { testOffice } from '#lib/review/testOffice.ts'
import { testPerson } from '#lib/users/testPeople.ts'
import { readAnalytics } from './readAnalytics.ts'
import { readNotices } from './readNotices.ts'
import { readReferrers, readSearches } from './readSite.ts'

const TODAY = '2026-03-15'

const withViews = async () => {
  const { ctx, columns, writer, administrator } = await testOffice()
  const db = ctx.db as Database
  const publish = async (columnId: number, title: string) => {
    const { id } = await createNotice(writer, plainNotice(columnId, title))
    await publishInEmergency(administrator, { id, reason: '测试' })
    return id
  }
  const [exam, news] = [await publish(columns.exams, '考试'), await publish(columns.news, '要闻')]
  await db.insert(viewDays).values([
    { kind: 'notice', subjectId: exam, day: TODAY, views: 10 },
    { kind: 'notice', subjectId: exam, day: '2026-03-09', views: 5 },
    { kind: 'notice', subjectId: exam, day: '2026-03-08', views: 7 },
    { kind: 'notice', subjectId: exam, day: '2026-03-01', views: 1_000 },
    { kind: 'notice', subjectId: news, day: TODAY, views: 20 },
    { kind: 'column', subjectId: columns.exams, day: TODAY, views: 3 },
    { kind: 'column', subjectId: columns.news, day: TODAY, views: 4 },
    { kind: 'home', subjectId: 0, day: '2026-03-14', views: 100 },
  ])
  await db.insert(searchDays).values([
    { day: TODAY, lang: 'zh', query: '校历', searches: 9, withoutResult: 0 },
    { day: TODAY, lang: 'zh', query: '补课费', searches: 4, withoutResult: 4 },
  ])
  await db.insert(referrerDays).values({ day: TODAY, host: 'www.baidu.com', views: 12 })
  const common = { lang: 'zh', frequency: 'daily', askedAt: ctx.now }
  const [one, two] = await db
    .insert(subscribers)
    .values([
      { email: 'a@b.cn', confirmedAt: ctx.now, ...common },
      { email: 'c@d.cn', ...common },
    ])
    .returning()
  for (const each of [one, two])
    await db.insert(subscriptions).values({ subscriberId: each?.id ?? 0, columnId: columns.news })
  const as = async (grants: Grant[]) => ({ ...ctx, actor: await testPerson(ctx, { grants }) })
  return { ctx, columns, exam, news, as }
}

it('tells who may see all of it everything of the span, and the sum of the one before', async () => {
  const { columns, exam, news, as } = await withViews()
  const figures = await readAnalytics(await as([{ role: 'administrator', columnId: null }]), { days: 7 })
  expect(figures.days).toHaveLength(7)
  expect(figures.days[0]).toEqual({ day: '2026-03-09', home: 0, search: 0, column: 0, notice: 5 })
  expect(figures.days.at(-1)).toEqual({ day: TODAY, home: 0, search: 0, column: 7, notice: 30 })
  expect(figures).toMatchObject({ total: 142, totalBefore: 7 })
  expect(figures.notices.map(({ id, views }) => [id, views])).toEqual([
    [news, 20],
    [exam, 15],
  ])
  expect(figures.columns[0]).toMatchObject({ id: columns.news, lists: 4, notices: 20, subscribers: 1 })
  expect(figures.site).toMatchObject({
    searches: [{ query: '校历' }, { query: '补课费' }],
    fruitless: [{ query: '补课费', withoutResult: 4 }],
    referrers: [{ host: 'www.baidu.com', views: 12 }],
  })
})

it('tells who has to do with some columns of these only, those below included', async () => {
  const { columns, exam, as } = await withViews()
  const figures = await readAnalytics(await as([{ role: 'writer', columnId: columns.notices }]), { days: 7 })
  expect(figures).toMatchObject({ total: 18, totalBefore: 7, site: undefined })
  expect(figures.notices.map(({ id }) => id)).toEqual([exam])
  expect(figures.columns.map(({ id }) => id).toSorted()).toEqual([columns.notices, columns.exams].toSorted())
})

it('tells nobody else anything', async () => {
  const { columns, as } = await withViews()
  const forbidden = { code: 'FORBIDDEN' }
  await expect(readAnalytics(await as([]), { days: 7 })).rejects.toMatchObject(forbidden)
  await expect(readNotices(await as([]), 7, 10)).rejects.toMatchObject(forbidden)
  const some = await as([{ role: 'publisher', columnId: columns.news }])
  await expect(readSearches(some, 7, { limit: 10 })).rejects.toMatchObject(forbidden)
  await expect(readReferrers(some, 7, 10)).rejects.toMatchObject(forbidden)
})
