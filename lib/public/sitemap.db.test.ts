import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { takingNotes } from '#lib/cache/shows.ts'
import { addColumn } from '#lib/columns/addColumn.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { plainNotice } from '#lib/notices/testNotice.ts'
import { arrangeNotice } from '#lib/review/arrange.ts'
import { expireNotice } from '#lib/review/expire.ts'
import { publishDraft } from '#lib/review/testPublish.ts'
import { testSite } from '#lib/review/testSite.ts'
import { withdrawNotice } from '#lib/review/withdraw.ts'
import { readSitemapIndex, readSitemapPages, readSitemapPart } from './sitemap.ts'

const published = async (ctx: Ctx, columnId: number) => {
  const { id } = await createNotice(ctx, plainNotice(columnId))
  return publishDraft(ctx, { id })
}

/** Numbers of notices go on from here. */
const countFrom = (ctx: Ctx, id: number) =>
  ctx.db.execute(sql.raw(`alter table notice alter column id restart with ${id}`))

/** The tags that pages which show a read are made anew by, and those that a change says are out of date. */
const shownBy = async (read: () => Promise<unknown>) => {
  const notes = { tags: new Set<string>(), until: Infinity, status: 200 as const }
  await takingNotes(notes, async () => {
    await read()
  })
  return notes.tags
}
const changedBy = async (ctx: Ctx, change: () => Promise<unknown>) => {
  await ctx.db.execute(sql`delete from invalidation`)
  await change()
  const { rows } = await ctx.db.execute<{ tag: string }>(sql`select tag from invalidation`)
  return new Set(rows.map(({ tag }) => tag))
}

it('names what readers find, and dates it by when they first saw it as it is', async () => {
  const { ctx, columns, shown } = await testSite()
  const over = await published(ctx, columns.exams)
  await expireNotice(ctx, { id: over.id })
  const gone = await published(ctx, columns.exams)
  await withdrawNotice(ctx, { id: gone.id, reason: '有误' })
  const about = await addColumn(ctx, { slug: 'about', name: '概况', kind: 'page' })
  await published(ctx, about.id)
  expect(await readSitemapPart(ctx.db, 1)).toEqual([
    { path: `/notices/${shown.id}`, modifiedAt: ctx.now, inLanguages: [] },
  ])
  const pages = await readSitemapPages(ctx.db)
  expect(pages.map(({ path }) => path).toSorted()).toEqual(
    [
      '/',
      '/accessibility',
      '/columns/about',
      '/columns/exams',
      '/columns/news',
      '/columns/notices',
    ].toSorted(),
  )
  const dateOf = (path: string) => pages.find((page) => page.path === path)?.modifiedAt
  expect(dateOf('/columns/notices')).toEqual(ctx.now)
  expect(dateOf('/columns/about')).toEqual(ctx.now)
  expect(dateOf('/columns/news')).toBeUndefined()
})

it('has a part for every ten thousand numbers in which readers find something', async () => {
  const { ctx, columns, shown } = await testSite()
  await countFrom(ctx, 10_000)
  const last = await published(ctx, columns.news)
  const first = await published({ ...ctx, now: new Date(ctx.now.getTime() + 60_000) }, columns.news)
  await countFrom(ctx, 35_000)
  const only = await published(ctx, columns.news)
  await expireNotice(ctx, { id: only.id })
  expect([last.id, first.id]).toEqual([10_000, 10_001])
  expect(await readSitemapIndex(ctx.db)).toEqual([
    { path: '/sitemaps/pages.xml', modifiedAt: undefined, inLanguages: [] },
    { path: '/sitemaps/1.xml', modifiedAt: ctx.now, inLanguages: [] },
    { path: '/sitemaps/2.xml', modifiedAt: new Date(ctx.now.getTime() + 60_000), inLanguages: [] },
  ])
  const pathsOf = async (part: number) => (await readSitemapPart(ctx.db, part)).map(({ path }) => path)
  expect(await pathsOf(1)).toEqual([`/notices/${shown.id}`, '/notices/10000'])
  expect(await pathsOf(2)).toEqual(['/notices/10001'])
  expect(await pathsOf(4)).toEqual([])
  expect(await pathsOf(99_999_999_999)).toEqual([])
})

it('dates a part by what left it as well', async () => {
  const { ctx, columns, shown } = await testSite()
  const [gone, over] = [await published(ctx, columns.news), await published(ctx, columns.news)]
  const at = (minutes: number) => new Date(ctx.now.getTime() + minutes * 60_000)
  const dated = async () => (await readSitemapIndex(ctx.db)).map(({ modifiedAt }) => modifiedAt)
  expect(await dated()).toEqual([undefined, ctx.now])
  await withdrawNotice({ ...ctx, now: at(1) }, { id: gone.id, reason: '有误' })
  expect(await dated()).toEqual([undefined, at(1)])
  await expireNotice({ ...ctx, now: at(2) }, { id: over.id })
  expect(await dated()).toEqual([undefined, at(2)])
  expect((await readSitemapPart(ctx.db, 1)).map(({ path }) => path)).toEqual([`/notices/${shown.id}`])
})

it('names translations in both parts, and says so when one comes or goes', async () => {
  const { ctx, columns, shown } = await testSite()
  const { id: english } = await addColumn(ctx, { lang: 'en', slug: 'news', name: 'News' })
  await countFrom(ctx, 20_000)
  const other = await published(ctx, english)
  const tie = (translationId: number | null) => () =>
    arrangeNotice(ctx, { id: shown.id, place: { columnId: columns.exams, translationId } })
  const parts = ['sitemap:1', 'sitemap:2']
  expect([...(await changedBy(ctx, tie(other.id)))]).toEqual(expect.arrayContaining(parts))
  const both = [
    { lang: 'zh', path: `/notices/${shown.id}` },
    { lang: 'en', path: `/en/notices/${other.id}` },
  ]
  expect((await readSitemapPart(ctx.db, 1))[0]?.inLanguages).toEqual(both)
  expect((await readSitemapPart(ctx.db, 2))[0]?.inLanguages).toEqual(both)
  expect([...(await changedBy(ctx, tie(null)))]).toEqual(expect.arrayContaining(parts))
  expect((await readSitemapPart(ctx.db, 2))[0]?.inLanguages).toEqual([])
})

it('is made anew in the one part, and in the index, that a notice changes', async () => {
  const { ctx, shown } = await testSite()
  const changed = await changedBy(ctx, () => withdrawNotice(ctx, { id: shown.id, reason: '有误' }))
  const isStale = async (read: () => Promise<unknown>) => !(await shownBy(read)).isDisjointFrom(changed)
  expect(await isStale(() => readSitemapIndex(ctx.db))).toBe(true)
  expect(await isStale(() => readSitemapPages(ctx.db))).toBe(true)
  expect(await isStale(() => readSitemapPart(ctx.db, 1))).toBe(true)
  expect(await isStale(() => readSitemapPart(ctx.db, 2))).toBe(false)
})
