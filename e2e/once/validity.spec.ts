import { type APIRequestContext, expect } from '@playwright/test'
import { parseFeed } from 'feedsmith'
import { DomUtils, parseDocument } from 'htmlparser2'
import { z } from 'zod'
import { FULL, makeNotices } from '../crawlerNotices.ts'
import { nuMessages } from '../nuChecker.ts'
import { pageTypes } from '../pages.ts'
import { schemaErrors } from '../schemas/validate.ts'
import { test } from '../test.ts'

const text = async (request: APIRequestContext, path: string) => (await request.get(path)).text()

test('the Nu HTML checker finds nothing on any type of page, nor on the way to the desk', async ({
  page,
  request,
}) => {
  test.setTimeout(180_000)
  const addresses = {
    ...(await pageTypes(page)),
    'sign-in': '/sign-in',
    'forgotten password': '/forgotten-password',
    'set password': `/set-password/${'x'.repeat(43)}`,
  }
  const documents: Record<string, string> = {}
  for (const [name, address] of Object.entries(addresses)) documents[name] = await text(request, address)
  expect(await nuMessages(documents)).toEqual([])
  expect(
    await nuMessages({ bad: '<!doctype html><html lang="en"><title>a</title><p><div></p>' }),
  ).not.toEqual([])
})

test('sitemaps are valid', async ({ request }) => {
  await makeNotices()
  for (const path of ['/sitemap.xml', '/sitemaps/pages.xml', '/sitemaps/1.xml'])
    expect.soft(await schemaErrors(await text(request, path), 'sitemap.xsd'), path).toEqual([])
  const broken = (await text(request, '/sitemaps/1.xml'))
    .replace('<loc>', '<lok>')
    .replace('</loc>', '</lok>')
  expect(await schemaErrors(broken, 'sitemap.xsd')).not.toEqual([])
})

const absolute = z.url({ protocol: /^https?$/ })
const isoDate = z.iso.datetime({ offset: true })

/** JSON Feed 1.1. */
const jsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  description: z.string().optional(),
  home_page_url: absolute.optional(),
  feed_url: absolute.optional(),
  language: z.string().optional(),
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      url: absolute.optional(),
      title: z.string().optional(),
      summary: z.string().optional(),
      content_html: z.string(),
      date_published: isoDate.optional(),
      date_modified: isoDate.optional(),
      authors: z.array(z.strictObject({ name: z.string().min(1) })).optional(),
      tags: z.array(z.string()).optional(),
      attachments: z
        .array(
          z.strictObject({
            url: absolute,
            mime_type: z.string().regex(/^.+\/.+$/),
            title: z.string().optional(),
            size_in_bytes: z.number().int().optional(),
          }),
        )
        .optional(),
    }),
  ),
})

/** The words of HTML, or of the first element of a class in it. */
const wordsOf = (html: string, className?: string): string => {
  const document = parseDocument(html)
  const isBody = (element: { attribs: Record<string, string> }) =>
    element.attribs.class?.split(' ').includes(className ?? '') ?? false
  const part = className === undefined ? document : DomUtils.findOne(isBody, document.children)
  return part ? DomUtils.textContent(part).replace(/\s+/g, '') : 'no such part'
}

test('another program reads of each feed the whole text that the notice’s own page has', async ({
  request,
}) => {
  const { slug } = await makeNotices()
  for (const below of ['', '/en', '/columns/exams', '/columns/policies', `/columns/${slug}`]) {
    const [rss, atom, json] = await Promise.all(
      ['rss.xml', 'atom.xml', 'feed.json'].map(async (name) =>
        parseFeed(await text(request, `${below}/${name}`)),
      ),
    )
    if (rss?.format !== 'rss' || atom?.format !== 'atom' || json?.format !== 'json')
      throw new Error('read as something else')
    const items = json.feed.items ?? []
    expect(items.length, below).toBeGreaterThan(0)
    for (const [i, { url = '', content_html: html = '' }] of items.entries()) {
      const words = wordsOf(await text(request, new URL(url).pathname), 'body')
      expect(words.length, url).toBeGreaterThan(0)
      expect.soft(wordsOf(html), `JSON Feed, ${url}`).toBe(words)
      expect.soft(wordsOf(rss.feed.items?.[i]?.content?.encoded ?? ''), `RSS, ${url}`).toBe(words)
      expect.soft(wordsOf(atom.feed.entries?.[i]?.content?.value ?? ''), `Atom, ${url}`).toBe(words)
    }
  }
  expect(wordsOf('<p class="x body">a <b>b</b></p>c', 'body')).toBe('ab')
})

test('feeds are valid, and another program reads the same from each', async ({ request }) => {
  const { slug, full } = await makeNotices()
  for (const below of ['', '/en', '/columns/exams', `/columns/${slug}`]) {
    const [rss, atom, json] = await Promise.all(
      ['rss.xml', 'atom.xml', 'feed.json'].map((name) => text(request, `${below}/${name}`)),
    )
    expect.soft(await schemaErrors(rss ?? '', 'rss.rng'), below).toEqual([])
    expect.soft(await schemaErrors(atom ?? '', 'atom.rng'), below).toEqual([])
    const { items } = jsonFeed.parse(JSON.parse(json ?? ''))
    expect.soft(items.length, below).toBeGreaterThan(0)
    const titles = items.map(({ title }) => title?.trim())
    const readRss = parseFeed(rss ?? '')
    const readAtom = parseFeed(atom ?? '')
    if (readRss.format !== 'rss' || readAtom.format !== 'atom') throw new Error('read as something else')
    expect
      .soft(
        readRss.feed.items?.map(({ title }) => title),
        below,
      )
      .toEqual(titles)
    expect
      .soft(
        readAtom.feed.entries?.map(({ id }) => id),
        below,
      )
      .toEqual(items.map(({ id }) => id))
    if (below.endsWith(slug)) {
      expect(items[0]).toMatchObject({ title: FULL.title, authors: [{ name: FULL.author }] })
      expect(items[0]?.id).toMatch(new RegExp(`/notices/${full}$`))
      expect(items[0]?.content_html).toMatch(/<a href="http:[^"]+\/columns\/news">/)
    }
  }
  expect(await schemaErrors('<rss version="1.0"/>', 'rss.rng')).not.toEqual([])
  expect(await schemaErrors('<feed xmlns="http://www.w3.org/2005/Atom"/>', 'atom.rng')).not.toEqual([])
})
