import { readdirSync, readFileSync } from 'node:fs'
import { type APIRequestContext, expect } from '@playwright/test'
import type { Database } from '#lib/db/client.ts'
import { newCaller, signedOut } from '../callers.ts'
import { databaseDigest, keepingAll } from '../databaseDigest.ts'
import { FROM_ELSEWHERE } from '../elsewhere.ts'
import { test } from '../ownServer.ts'
import { newPerson, PASSWORD } from '../people.ts'

type Address = (db: Database) => Promise<string>

const addressFrom =
  (query: string): Address =>
  async (db) => {
    const { rows } = await db.execute<{ address: string }>(query)
    return encodeURI(rows[0]?.address ?? 'the demo has none')
  }

type Whom = 'everybody' | 'who may read notices' | 'who has signed in'

/** What somebody is answered: a screen's data is refused in words, a file is as if it was not there. */
const statusFor = (whom: Whom, who: 'signedOut' | 'nobody' | 'auditor' | 'writer'): number => {
  if (whom === 'everybody' || who === 'auditor' || who === 'writer') return 200
  if (whom === 'who may read notices') return 404
  return who === 'nobody' ? 200 : 403
}

/** Every route handler of the build but the one that signs people in and out, with an address that it answers. */
const READING: Record<string, { addressOf: Address; for: Whom }> = {
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
  '/api/desk/notices': { for: 'who has signed in', addressOf: async () => '/api/desk/notices?title=x' },
  '/api/desk/tasks': { for: 'who has signed in', addressOf: async () => '/api/desk/tasks' },
  '/api/desk/tasks/count': { for: 'who has signed in', addressOf: async () => '/api/desk/tasks/count' },
  '/icon.svg': { for: 'everybody', addressOf: async () => '/icon.svg' },
}
const SIGNING_IN = '/api/auth/[...nextauth]'

const built = (manifest: string): string[] =>
  Object.keys(JSON.parse(readFileSync(`.next/server/${manifest}`, 'utf8')))

const ofSources = (): string[] =>
  readdirSync('app', { recursive: true, encoding: 'utf8' })
    .map((path) => `/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\/route\.[a-z]+$/.test(path))

test('every route handler of the build stands in the table, and nothing else does', () => {
  const handlers = built('app-paths-manifest.json').flatMap((path) => /^(.*)\/route$/.exec(path)?.[1] ?? [])
  expect(handlers.toSorted()).toEqual([...Object.keys(READING), SIGNING_IN].toSorted())
  expect(built('pages-manifest.json').filter((path) => path.startsWith('/api'))).toEqual([])
})

test('the handlers read, but for the one that signs people in and out', () => {
  expect(ofSources().length).toBeGreaterThan(2)
  for (const path of ofSources()) {
    const source = readFileSync(`app${path}`, 'utf8')
    const exported = Array.from(source.matchAll(/^export (?:async )?\w+ (\w+)/gm), ([, name]) => name)
    expect(exported, path).toEqual(path.startsWith(SIGNING_IN) ? ['GET', 'POST'] : ['GET'])
    expect(source, path).not.toMatch(/^export [{*]/m)
  }
})

for (const [handler, { addressOf, for: whom }] of Object.entries(READING)) {
  test(`${handler} is for ${whom}, and takes nothing`, async ({ site, office }) => {
    const address = await addressOf(site.db)
    for (const who of ['signedOut', 'nobody', 'auditor', 'writer'] as const) {
      expect((await office[who].request.get(address)).status(), who).toBe(statusFor(whom, who))
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
