import { expect, it } from 'vitest'
import { addColumn } from '#lib/columns/addColumn.ts'
import { pathToColumn } from '#lib/columns/queries.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { plainNotice } from '#lib/notices/testNotice.ts'
import { publishDraft } from '#lib/review/testPublish.ts'
import { testSite } from '#lib/review/testSite.ts'
import { withdrawNotice } from '#lib/review/withdraw.ts'
import { readChrome } from './chrome.ts'
import { readFeed } from './feed.ts'
import { atomOf } from './feeds/atom.ts'
import { jsonFeedOf } from './feeds/jsonFeed.ts'
import { rssOf } from './feeds/rss.ts'

const ORIGIN = 'https://a.example'

const siteWithNews = async () => {
  const { ctx, columns, shown } = await testSite()
  const later = { ...ctx, now: new Date(ctx.now.getTime() + 60_000) }
  const { id } = await createNotice(later, plainNotice(columns.news, '要闻'))
  await publishDraft(later, { id })
  const read = async (slug?: string) => {
    const chrome = await readChrome(ctx.db, 'zh')
    const column = slug === undefined ? undefined : pathToColumn(chrome.columns, slug).at(-1)
    return readFeed(ctx.db, chrome, column, ORIGIN)
  }
  return { ctx, columns, exam: shown.id, news: id, read }
}

it('holds the newest of all columns, or of one and those below it, each once', async () => {
  const { ctx, exam, news, read } = await siteWithNews()
  const idsOf = async (slug?: string) => (await read(slug)).items.map(({ id }) => id)
  expect(await idsOf()).toEqual([news, exam])
  expect(await idsOf('notices')).toEqual([exam])
  expect(await idsOf('exams')).toEqual([exam])
  expect(await idsOf('news')).toEqual([news])
  await withdrawNotice(ctx, { id: exam, reason: '有误' })
  expect(await idsOf()).toEqual([news])
  expect(await idsOf('notices')).toEqual([])
})

it('holds what stands at any depth, also below a single page', async () => {
  const { ctx, exam, news, read } = await siteWithNews()
  const later = { ...ctx, now: new Date(ctx.now.getTime() + 120_000) }
  const about = await addColumn(ctx, { slug: 'about', name: '概况', kind: 'page' })
  const below = await addColumn(ctx, { slug: 'people', name: '人事', parent: 'about' })
  const third = await addColumn(ctx, { slug: 'marks', name: '查分', parent: 'exams' })
  const ids = []
  for (const columnId of [about.id, below.id, third.id]) {
    const { id } = await createNotice(later, plainNotice(columnId))
    await publishDraft(later, { id })
    ids.push(id)
  }
  expect((await read()).items.map(({ id }) => id)).toEqual([ids[2], ids[1], news, exam])
})

it('is written also where there is nothing in it', async () => {
  const { ctx, exam, read } = await siteWithNews()
  await withdrawNotice(ctx, { id: exam, reason: '有误' })
  const feed = await read('exams')
  expect(rssOf(feed, 'zh-CN', ORIGIN)).toMatch(/<channel>.*<\/channel>/)
  expect(atomOf(feed, 'zh-CN', '临澜市教育局', ORIGIN)).toContain(
    '<updated>1970-01-01T00:00:00.000Z</updated>',
  )
  expect(JSON.parse(jsonFeedOf(feed, 'zh-CN', ORIGIN)).items).toEqual([])
})

it('names pages, feeds and attachments by their full addresses', async () => {
  const { exam, read } = await siteWithNews()
  const feed = await read('exams')
  expect(rssOf(feed, 'zh-CN', ORIGIN)).toContain(`<guid isPermaLink="true">${ORIGIN}/notices/${exam}</guid>`)
  expect(atomOf(feed, 'zh-CN', 'x', ORIGIN)).toContain(`href="${ORIGIN}/columns/exams/atom.xml"`)
  expect(JSON.parse(jsonFeedOf(feed, 'zh-CN', ORIGIN))).toMatchObject({
    home_page_url: `${ORIGIN}/columns/exams`,
    feed_url: `${ORIGIN}/columns/exams/feed.json`,
  })
})
