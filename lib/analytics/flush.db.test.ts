import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import type { Database } from '#lib/db/client.ts'
import { notices, referrerDays, searchDays, viewDays, viewMonths } from '#lib/db/schema/index.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { plainNotice } from '#lib/notices/testNotice.ts'
import { publishInEmergency } from '#lib/review/publishInEmergency.ts'
import { testOffice } from '#lib/review/testOffice.ts'
import { countView } from './countView.ts'
import { flushCounts } from './flush.ts'
import { recordSearch } from './recordSearch.ts'
import { rollUpCounts } from './rollUp.ts'
import { startFlushing } from './startFlushing.ts'
import { viewsOfNotice } from './viewsOf.ts'
import { createWaiting } from './waiting.ts'

const withNotices = async () => {
  const { ctx, columns, writer, administrator } = await testOffice()
  const { id: shown } = await createNotice(writer, plainNotice(columns.news))
  const { id: draft } = await createNotice(writer, plainNotice(columns.news))
  await publishInEmergency(administrator, { id: shown, reason: '测试' })
  return { ctx, db: ctx.db as Database, columns, shown, draft }
}
const page = (kind: 'notice' | 'column', id: number) => ({ kind, id, host: undefined })

it('adds up what several servers counted, of pages that there are', async () => {
  const { ctx, db, columns, shown, draft } = await withNotices()
  const servers = [createWaiting(), createWaiting(), createWaiting()]
  for (const server of servers) {
    for (let n = 0; n < 5; n += 1)
      countView({ ...page('notice', shown), host: 'www.baidu.com' }, ctx.now, server)
    countView(page('column', columns.news), ctx.now, server)
    countView({ kind: 'home', id: 0, host: undefined }, ctx.now, server)
    for (const id of [draft, 999_999]) countView(page('notice', id), ctx.now, server)
    countView(page('column', 999_999), ctx.now, server)
    for (let n = 0; n < 3; n += 1) recordSearch({ lang: 'zh', query: '校历', hits: 0 }, ctx.now, server)
  }
  await Promise.all(servers.map((server) => flushCounts(db, server)))
  await Promise.all(servers.map((server) => flushCounts(db, server)))
  const day = '2026-03-15'
  expect(await db.select().from(viewDays).orderBy(viewDays.kind)).toEqual([
    { kind: 'column', subjectId: columns.news, day, views: 3 },
    { kind: 'home', subjectId: 0, day, views: 3 },
    { kind: 'notice', subjectId: shown, day, views: 15 },
  ])
  expect(await db.select().from(referrerDays)).toEqual([{ day, host: 'www.baidu.com', views: 15 }])
  expect(await db.select().from(searchDays)).toEqual([
    { day, lang: 'zh', query: '校历', searches: 9, withoutResult: 9 },
  ])
  expect(await viewsOfNotice(db, shown)).toBe(15)
  expect(await viewsOfNotice(db, draft)).toBeUndefined()
})

it('keeps what it could not write for the next time', async () => {
  const { ctx, db, shown } = await withNotices()
  const server = createWaiting()
  countView(page('notice', shown), ctx.now, server)
  await db.execute(sql`alter table view_day rename to gone`)
  await expect(flushCounts(db, server)).rejects.toThrow()
  await db.execute(sql`alter table gone rename to view_day`)
  countView(page('notice', shown), ctx.now, server)
  await flushCounts(db, server)
  expect(await viewsOfNotice(db, shown)).toBe(2)
})

it('writes down what is still waiting when a server ends', async () => {
  const { ctx, db, shown } = await withNotices()
  const said: string[] = []
  const stop = startFlushing(db, (sentence) => said.push(sentence))
  countView(page('notice', shown), ctx.now)
  await stop()
  expect(await viewsOfNotice(db, shown)).toBe(1)
  expect(said).toEqual([])
})

it('turns days of long ago into months, and loses none', async () => {
  const { ctx, db, shown } = await withNotices()
  const days = ['2023-12-31', '2024-01-01', '2024-01-31', '2024-02-01', '2026-03-15']
  await db.insert(viewDays).values(days.map((day) => ({ kind: 'notice', subjectId: shown, day, views: 10 })))
  await db.insert(viewMonths).values({ kind: 'notice', subjectId: shown, month: '2024-01-01', views: 1 })
  await db
    .insert(searchDays)
    .values({ day: '2024-01-31', lang: 'zh', query: 'x', searches: 3, withoutResult: 0 })
  await Promise.all([rollUpCounts(db, ctx.now), rollUpCounts(db, ctx.now)])
  expect((await db.select().from(viewDays)).map(({ day }) => day).toSorted()).toEqual([
    '2024-02-01',
    '2026-03-15',
  ])
  expect(await db.select().from(viewMonths).orderBy(viewMonths.month)).toMatchObject([
    { month: '2023-12-01', views: 10 },
    { month: '2024-01-01', views: 21 },
  ])
  expect(await db.select().from(searchDays)).toEqual([])
  expect(await viewsOfNotice(db, shown)).toBe(51)
  expect(await db.select({ id: notices.id }).from(notices)).toHaveLength(2)
})
