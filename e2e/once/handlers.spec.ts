import { readdirSync, readFileSync } from 'node:fs'
import { type APIRequestContext, expect } from '@playwright/test'
import { previewFilePath } from '#lib/core/addresses.ts'
import type { Database } from '#lib/db/client.ts'
import { openPreview } from '#lib/review/openPreview.ts'
import { testPerson } from '#lib/users/testPeople.ts'
import { newCaller, signedOut } from '../callers.ts'
import { databaseDigest, keepingAll } from '../databaseDigest.ts'
import { FROM_ELSEWHERE } from '../elsewhere.ts'
import { test } from '../ownServer.ts'
import { asProgram, newPerson, PASSWORD } from '../people.ts'

type Address = (db: Database) => Promise<string>

const addressFrom =
  (query: string): Address =>
  async (db) => {
    const { rows } = await db.execute<{ address: string }>(query)
    return encodeURI(rows[0]?.address ?? 'the demo has none')
  }

const noticeAddress = (below: string) =>
  addressFrom(`select '/api/desk/notices/' || id || '${below}' as address from notice limit 1`)

/** A form of a notice that readers see. */
const publicNotice = (form: string) =>
  addressFrom(`
    select '/notices/' || id || '${form}' as address from notice where state = 'published' and lang = 'zh' limit 1`)

/** A file of a notice that somebody has a private link to. */
const previewFileAddress: Address = async (db) => {
  const { rows } = await db.execute<{ id: string; sha256: string }>(`
    select n.id, a.sha256 from attachment a join notice n on n.published_revision_id = a.revision_id limit 1`)
  const { path } = await asProgram(async (ctx) => {
    const actor = await testPerson(ctx, { grants: [{ role: 'writer', columnId: null }] })
    return openPreview({ ...ctx, actor }, { id: Number(rows[0]?.id), hours: 1 })
  })
  return previewFilePath(path.split('/').at(-1) ?? '', rows[0]?.sha256 ?? '')
}

type Whom =
  | 'everybody'
  | 'who has signed in'
  | 'who may read notices'
  | 'administrators'
  | 'administrators and auditors'

/** Who of the cast gets an answer, and what the others are told. */
const ANSWERED: Record<Whom, { who: readonly string[]; others: number }> = {
  everybody: { who: ['signedOut', 'nobody', 'auditor', 'writer', 'administrator'], others: 404 },
  'who has signed in': { who: ['nobody', 'auditor', 'writer', 'administrator'], others: 403 },
  'who may read notices': { who: ['auditor', 'writer', 'administrator'], others: 404 },
  administrators: { who: ['administrator'], others: 403 },
  'administrators and auditors': { who: ['auditor', 'administrator'], others: 403 },
}

interface Reading {
  addressOf: Address
  for: Whom
  /** What the others are told, where that differs. */
  refusal?: number
}

/** Every route handler of the build that only reads, with an address that it answers. */
const READING: Record<string, Reading> = {
  '/files/[sha256]/[name]': {
    for: 'everybody',
    addressOf: addressFrom(`
      select '/files/' || a.sha256 || '/' || a.name as address
      from attachment a join notice n on n.published_revision_id = a.revision_id limit 1`),
  },
  '/images/[sha256]/[variant]': {
    for: 'everybody',
    addressOf: addressFrom(`
      select '/images/' || v.image_sha256 || '/' || v.width || '.' || v.format as address
      from image_variant v join revision_image i using (image_sha256)
      join notice n on n.published_revision_id = i.revision_id limit 1`),
  },
  '/desk/files/[sha256]': {
    for: 'who may read notices',
    addressOf: addressFrom("select '/desk/files/' || sha256 as address from attachment limit 1"),
  },
  '/api/desk/media/[sha256]': {
    for: 'who may read notices',
    refusal: 403,
    addressOf: addressFrom("select '/api/desk/media/' || sha256 as address from attachment limit 1"),
  },
  '/api/desk/columns': { for: 'administrators', addressOf: async () => '/api/desk/columns' },
  '/api/desk/columns/foreseen': {
    for: 'administrators',
    addressOf: addressFrom(`select '/api/desk/columns/foreseen?id=' || id as address from "column" limit 1`),
  },
  '/api/desk/site': { for: 'administrators', addressOf: async () => '/api/desk/site?lang=zh' },
  '/api/desk/people': { for: 'administrators and auditors', addressOf: async () => '/api/desk/people?q=a' },
  '/api/desk/sessions': { for: 'administrators and auditors', addressOf: async () => '/api/desk/sessions' },
  '/api/desk/audit': {
    for: 'administrators and auditors',
    addressOf: async () => '/api/desk/audit?from=2026-01-01',
  },
  '/api/desk/audit/csv': {
    for: 'administrators and auditors',
    addressOf: async () => '/api/desk/audit/csv?action=site.',
  },
  '/api/desk/redirects': { for: 'administrators', addressOf: async () => '/api/desk/redirects?sort=hits' },
  '/api/desk/redirects/csv': { for: 'administrators', addressOf: async () => '/api/desk/redirects/csv' },
  '/api/desk/redirects/lead': {
    for: 'administrators',
    addressOf: async () => '/api/desk/redirects/lead?address=/x.htm',
  },
  '/api/desk/missing': { for: 'administrators', addressOf: async () => '/api/desk/missing?kind=probes' },
  '/api/desk/pushes': { for: 'administrators', addressOf: async () => '/api/desk/pushes?state=failed' },
  '/api/desk/analytics/csv': {
    for: 'who may read notices',
    refusal: 403,
    addressOf: async () => '/api/desk/analytics/csv?table=notices&days=90',
  },
  '/api/desk/notices/[id]': { for: 'who may read notices', addressOf: noticeAddress('') },
  '/api/desk/notices/[id]/versions': { for: 'who may read notices', addressOf: noticeAddress('/versions') },
  '/api/desk/notices/[id]/versions/[version]': {
    for: 'who may read notices',
    addressOf: addressFrom(
      "select '/api/desk/notices/' || notice_id || '/versions/r' || id as address from revision limit 1",
    ),
  },
  '/api/desk/notices/[id]/previews': { for: 'who may read notices', addressOf: noticeAddress('/previews') },
  '/preview-files/[token]/[sha256]': { for: 'everybody', addressOf: previewFileAddress },
  '/api/desk/notices': { for: 'who has signed in', addressOf: async () => '/api/desk/notices?title=x' },
  '/api/desk/tasks': { for: 'who has signed in', addressOf: async () => '/api/desk/tasks' },
  '/api/desk/tasks/count': { for: 'who has signed in', addressOf: async () => '/api/desk/tasks/count' },
  '/machines/robots': { for: 'everybody', addressOf: async () => '/robots.txt' },
  '/machines/sitemap': { for: 'everybody', addressOf: async () => '/sitemap.xml' },
  '/machines/sitemap/[part]': { for: 'everybody', addressOf: async () => '/sitemaps/1.xml' },
  '/(public)/[lang]/llms': { for: 'everybody', addressOf: async () => '/llms.txt' },
  '/(public)/[lang]/feeds/[format]': { for: 'everybody', addressOf: async () => '/rss.xml' },
  '/(public)/[lang]/columns/[slug]/feeds/[format]': {
    for: 'everybody',
    addressOf: async () => '/columns/news/atom.xml',
  },
  '/(public)/[lang]/notices/[id]/markdown': { for: 'everybody', addressOf: publicNotice('.md') },
  '/(public)/[lang]/card': { for: 'everybody', addressOf: async () => '/card.png' },
  '/(public)/[lang]/columns/[slug]/card': {
    for: 'everybody',
    addressOf: async () => '/columns/news/card.png',
  },
  '/(public)/[lang]/notices/[id]/card': { for: 'everybody', addressOf: publicNotice('.png') },
  '/api/desk/reports': { for: 'who has signed in', addressOf: async () => '/api/desk/reports?state=closed' },
  '/api/desk/reports/count': {
    for: 'who has signed in',
    addressOf: async () => '/api/desk/reports/count',
  },
  '/api/v1/suggestions': { for: 'everybody', addressOf: async () => '/api/v1/suggestions?lang=zh&q=x' },
  '/icon.svg': { for: 'everybody', addressOf: async () => '/icon.svg' },
}
const SIGNING_IN = '/api/auth/[...nextauth]'

/** Handlers that take something, with what they export; what they refuse the tests of each say. */
const WRITING: Record<string, string[]> = {
  [SIGNING_IN]: ['GET', 'POST'],
  '/api/desk/media': ['GET', 'POST'],
  '/api/desk/word': ['POST'],
  '/api/desk/redirects/preview': ['POST'],
  '/api/desk/notices/[id]/presence': ['POST'],
  '/api/v1/unsubscribe/[token]': ['GET', 'POST'],
}

const built = (manifest: string): string[] =>
  Object.keys(JSON.parse(readFileSync(`.next/server/${manifest}`, 'utf8')))

const ofSources = (): string[] =>
  readdirSync('app', { recursive: true, encoding: 'utf8' })
    .map((path) => `/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\/route\.[a-z]+$/.test(path))

test('every route handler of the build stands in the table, and nothing else does', () => {
  const handlers = built('app-paths-manifest.json').flatMap((path) => /^(.*)\/route$/.exec(path)?.[1] ?? [])
  expect(handlers.toSorted()).toEqual([...Object.keys(READING), ...Object.keys(WRITING)].toSorted())
  expect(built('pages-manifest.json').filter((path) => path.startsWith('/api'))).toEqual([])
})

test('the handlers read, but for those that the table names', () => {
  expect(ofSources().length).toBeGreaterThan(2)
  for (const path of ofSources()) {
    const source = readFileSync(`app${path}`, 'utf8')
    const exported = Array.from(
      source.matchAll(/^export (?:async )?\w+ (?!dynamic\b)(\w+)/gm),
      ([, name]) => name,
    )
    expect(exported, path).toEqual(WRITING[path.replace(/\/route\.[a-z]+$/, '')] ?? ['GET'])
    expect(source, path).not.toMatch(/^export [{*]/m)
  }
})

for (const [handler, { addressOf, for: whom, refusal }] of Object.entries(READING)) {
  test(`${handler} is for ${whom}, and takes nothing`, async ({ site, office }) => {
    const address = await addressOf(site.db)
    const { who: answered, others } = ANSWERED[whom]
    for (const who of ['signedOut', 'nobody', 'auditor', 'writer', 'administrator'] as const) {
      const isAsked = who === 'signedOut' && handler.startsWith('/api/')
      const refused = isAsked ? 403 : (refusal ?? others)
      const expected = answered.includes(who) ? 200 : refused
      expect((await office[who].request.get(address)).status(), who).toBe(expected)
    }
    const { request } = office.administrator
    const keeping = await keepingAll(site.db)
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const answer = await keeping(method, () =>
        request.fetch(address, { method, headers: { origin: site.url }, data: 'x' }),
      )
      expect(answer.status(), method).toBe(405)
    }
  })
}

for (const address of ['/api/desk/media', '/api/desk/word', '/api/desk/redirects/preview']) {
  test(`${address} has no other methods, and is for who has signed in`, async ({ site, office }) => {
    const keeping = await keepingAll(site.db)
    const statusOf = async (who: keyof typeof office, method: string) => {
      const call = () => office[who].request.fetch(address, { method, headers: { origin: site.url } })
      return (await keeping(`${who}: ${method}`, call)).status()
    }
    for (const method of ['PUT', 'PATCH', 'DELETE']) expect(await statusOf('administrator', method)).toBe(405)
    const reads = WRITING[address]?.includes('GET')
    expect(await statusOf('auditor', 'GET')).toBe(reads ? 200 : 405)
    expect(await statusOf('signedOut', 'GET')).toBe(reads ? 403 : 405)
    expect(await statusOf('nobody', 'GET')).toBe(reads ? 403 : 405)
  })
}

/** The token against forgery that next-auth asks for, whose other half is kept as a cookie. */
const tokenOf = async (request: APIRequestContext): Promise<string> =>
  (await (await request.get('/api/auth/csrf')).json()).csrfToken

test('nobody is signed in from elsewhere, nor without the token against forgery', async ({ site }) => {
  const { login } = await newPerson(['writer'])
  const { request } = await signedOut(site.url)
  const form = { csrfToken: await tokenOf(request), login, password: PASSWORD, json: 'true' }
  const address = '/api/auth/callback/credentials'
  const keeping = await keepingAll(site.db)
  for (const [from, headers] of Object.entries(FROM_ELSEWHERE)) {
    const answer = await keeping(from, () => request.post(address, { headers, form }))
    expect(answer.status(), from).toBe(403)
  }
  const headers = { origin: site.url }
  await keeping('without token', () => request.post(address, { headers, form: { ...form, csrfToken: 'x' } }))
  await keeping('by address', () => request.get(`${address}?${new URLSearchParams(form)}`))
  for (const method of ['PUT', 'PATCH', 'DELETE']) {
    const answer = await keeping(method, () => request.fetch(address, { method, headers, form }))
    expect(answer.status(), method).toBe(405)
  }
  const { user_session: before } = await databaseDigest(site.db)
  expect((await request.post(address, { headers, form })).status()).toBe(200)
  expect((await databaseDigest(site.db)).user_session).not.toBe(before)
})

test('nobody is signed out from elsewhere, nor without the token against forgery', async ({ site }) => {
  const { request } = await newCaller(site.url, ['writer'])
  const form = { csrfToken: await tokenOf(request), json: 'true' }
  const keeping = await keepingAll(site.db)
  for (const [from, headers] of Object.entries(FROM_ELSEWHERE)) {
    const answer = await keeping(from, () => request.post('/api/auth/signout', { headers, form }))
    expect(answer.status(), from).toBe(403)
  }
  const headers = { origin: site.url }
  await keeping('without token', () => request.post('/api/auth/signout', { headers, form: { json: 'true' } }))
  await keeping('by address', () => request.get('/api/auth/signout'))
  const { user_session: before } = await databaseDigest(site.db)
  await request.post('/api/auth/signout', { headers, form })
  expect((await databaseDigest(site.db)).user_session).not.toBe(before)
})
