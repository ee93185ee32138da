import { expect } from '@playwright/test'
import { FULL, makeNotices } from '../crawlerNotices.ts'
import { readHead, type Thing } from '../readHead.ts'
import { test } from '../test.ts'

/** What Google lists as required or recommended for a type, where the data exists (developers.google.com/search). */
const LISTED: Record<string, string[]> = {
  NewsArticle: ['headline', 'image', 'datePublished', 'dateModified', 'author', 'author.name', 'author.url'],
  BreadcrumbList: ['itemListElement', 'itemListElement.name', 'itemListElement.position'],
  WebSite: [
    'name',
    'alternateName',
    'url',
    'potentialAction.target.urlTemplate',
    'potentialAction.query-input',
  ],
  GovernmentOrganization: [
    ...['name', 'alternateName', 'description', 'url', 'logo', 'telephone', 'email'],
    ...['contactPoint.telephone', 'contactPoint.email'],
    ...['address.streetAddress', 'address.postalCode', 'address.addressCountry'],
  ],
}

const at = (thing: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((inside, key) => {
    const one = Array.isArray(inside) ? inside[0] : inside
    return typeof one === 'object' && one !== null ? (one as Record<string, unknown>)[key] : undefined
  }, thing)

const typed = (things: Thing[], type: string) => things.find((thing) => thing['@type'] === type)

test('structured data has every property that Google lists', async ({ request }) => {
  const { full } = await makeNotices()
  const things = [
    ...readHead(await (await request.get('/')).text()).things,
    ...readHead(await (await request.get(`/notices/${full}`)).text()).things,
  ]
  for (const [type, properties] of Object.entries(LISTED)) {
    const thing = typed(things, type)
    for (const property of properties) expect.soft(at(thing, property), `${type}.${property}`).toBeTruthy()
  }
  const article = typed(things, 'NewsArticle')
  expect(article).toMatchObject({ headline: FULL.title, author: { '@type': 'Person', name: FULL.author } })
  for (const url of (article?.image ?? []) as string[])
    expect((await request.get(url)).status(), url).toBe(200)
  const crumbs = (typed(things, 'BreadcrumbList')?.itemListElement ?? []) as Thing[]
  expect(crumbs.map(({ name }) => name)).toEqual(['首页', '试<验>栏目', FULL.title])
  expect(crumbs.slice(0, -1).every(({ item }) => typeof item === 'string')).toBe(true)
})

test('a notice says what it says in its tags, whatever characters it has', async ({ request, baseURL }) => {
  const { full, translated } = await makeNotices()
  const html = await (await request.get(`/notices/${full}`)).text()
  const { meta, links } = readHead(html)
  const origin = process.env.E2E_BASE_URL ?? ''
  const expected = {
    ArticleTitle: FULL.title,
    ContentSource: FULL.sourceName,
    Author: FULL.author,
    Keywords: '课后服务,a<b',
    ColumnName: '试<验>栏目',
    ColumnKeywords: '甲,乙',
    ColumnType: '政策文件',
    Url: `${origin}/notices/${full}`,
    SiteDomain: new URL(origin).host,
    'og:title': FULL.title,
    'og:image': `${origin}/notices/${full}.png`,
    'twitter:card': 'summary_large_image',
  }
  for (const [name, value] of Object.entries(expected)) expect.soft(meta.get(name), name).toEqual([value])
  expect(meta.get('PubDate')?.[0]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/)
  const versions = links.flatMap(({ hreflang, href }) => (hreflang ? [[hreflang, href]] : []))
  expect(versions).toEqual([
    ['zh-CN', `${origin}/notices/${full}`],
    ['en', `${origin}/en/notices/${translated}`],
    ['x-default', `${origin}/notices/${full}`],
  ])
  expect(html).not.toContain('</script><!--')
  expect(baseURL).toBe(origin)
})

test('no page or document says a name that the request made up', async ({ request }) => {
  const { full, slug } = await makeNotices()
  const hostile = {
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'gopher',
    forwarded: 'host=evil.example',
  }
  const notice = `/notices/${full}`
  const addresses = [
    ...[
      '/',
      '/en',
      notice,
      `${notice}.md`,
      '/robots.txt',
      '/sitemap.xml',
      '/sitemaps/1.xml',
      '/sitemaps/pages.xml',
    ],
    ...[
      '/rss.xml',
      '/atom.xml',
      '/feed.json',
      '/llms.txt',
      `/columns/${slug}/rss.xml`,
      '/nothing',
      '/sign-in',
    ],
  ]
  for (const address of addresses) {
    const response = await request.get(address, { headers: hostile })
    expect.soft(await response.text(), address).not.toContain('evil.example')
    expect.soft(JSON.stringify(response.headers()), address).not.toContain('evil.example')
  }
  for (const variant of [`${notice}/`, `${notice}?utm_source=x`, '/RSS.xml', `${notice}.MD?a`]) {
    const { location } = (await request.get(variant, { headers: hostile, maxRedirects: 0 })).headers()
    expect.soft(location, variant).toMatch(/^\/(?!\/)/)
  }
})

test('what was withdrawn is gone in every form, and what never was is not there', async ({ request }) => {
  const { withdrawn, expired, slug } = await makeNotices()
  for (const form of ['', '.md', '.png']) {
    expect.soft((await request.get(`/notices/${withdrawn}${form}`)).status(), form).toBe(410)
    expect.soft((await request.get(`/notices/999999999${form}`)).status(), form).toBe(404)
    expect.soft((await request.get(`/en/notices/${withdrawn}${form}`)).status(), form).toBe(404)
  }
  for (const path of [
    '/columns/about/rss.xml',
    '/columns/none/rss.xml',
    '/sitemaps/999.xml',
    '/en/robots.txt',
  ])
    expect.soft((await request.get(path)).status(), path).toBe(404)
  const sitemap = await (await request.get('/sitemaps/1.xml')).text()
  for (const id of [withdrawn, expired]) expect.soft(sitemap).not.toContain(`/notices/${id}<`)
  const feed = await (await request.get(`/columns/${slug}/rss.xml`)).text()
  expect(feed).not.toContain('已撤回')
})
