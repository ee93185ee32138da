import { expect, it } from 'vitest'
import { NoPage, type StoreOptions } from './pages/pageStore.ts'
import { decoded, testFront } from './testFront.ts'

it.each([
  ['br', 'gzip, deflate, br, zstd'],
  ['gzip', 'gzip, deflate'],
  ['gzip', 'br;q=0, gzip;q=0.5, identity;q=0.1'],
  [undefined, 'zstd'],
  [undefined, ''],
  [undefined, 'x'.repeat(5_000)],
])('answers in %s to who takes %s', async (encoding, accepted) => {
  const { ask } = await testFront()
  const answer = await ask('/notices/1', { 'accept-encoding': accepted })
  expect(answer.status).toBe(200)
  expect(answer.headers['content-encoding']).toBe(encoding)
  expect(Number(answer.headers['content-length'])).toBe(answer.body.length)
  expect(decoded(answer)).toContain('<p>a=0 b=0</p>')
  expect(answer.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    'cdn-cache-control': 'public, s-maxage=60, stale-while-revalidate=60, stale-if-error=86400',
    vary: 'Accept-Encoding',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining("script-src 'self'"),
  })
})

it('answers 304 to who has the page, in any of its forms', async () => {
  const { ask } = await testFront()
  const { headers } = await ask('/notices/1')
  const etag = String(headers.etag)
  for (const tag of [etag, etag.replace('W/', ''), `"x", ${etag}`, '*']) {
    const again = await ask('/notices/1', { 'if-none-match': tag })
    expect(again).toMatchObject({ status: 304, headers: { etag }, body: Buffer.alloc(0) })
  }
  expect((await ask('/notices/1', { 'if-none-match': '"other"' })).status).toBe(200)
})

/** Documents of the site: an image at `…png`, else text. */
const documents: Partial<StoreOptions> = {
  render: async (address, _, begins) => {
    begins()
    const type = address.endsWith('.png') ? 'image/png' : 'text/markdown; charset=utf-8'
    const document = { body: Buffer.from('字'.repeat(200)), headers: { 'content-type': type, link: '<x>' } }
    return { ...{ status: 200, html: '', tags: [], freshUntil: Infinity, until: Infinity }, document }
  },
}

it('answers with a document as what it is, and with an image as it came', async () => {
  const { ask } = await testFront(documents)
  const markdown = await ask('/notices/1.md', { 'accept-encoding': 'br' })
  expect(markdown.headers).toMatchObject({
    ...{ 'content-type': 'text/markdown; charset=utf-8', 'content-encoding': 'br', link: '<x>' },
    'content-security-policy': expect.stringContaining("default-src 'none'"),
  })
  expect(decoded(markdown)).toBe('字'.repeat(200))
  const card = await ask('/notices/1.png', { 'accept-encoding': 'br' })
  expect(card.headers).toMatchObject({ 'content-type': 'image/png', 'content-length': '600' })
  expect(card.headers['content-encoding']).toBeUndefined()
  const again = await ask('/notices/1.png', { 'if-none-match': String(card.headers.etag) })
  expect(again.status).toBe(304)
})

it('answers HEAD with the headers alone, and takes nothing that is sent', async () => {
  const { ask } = await testFront()
  const whole = await ask('/notices/1')
  const head = await ask('/notices/1', {}, 'HEAD')
  expect(head.body.length).toBe(0)
  expect(head.headers['content-length']).toBe(whole.headers['content-length'])
  const post = await ask('/notices/1', {}, 'POST')
  expect(post).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD', 'x-robots-tag': 'noindex' } })
})

it('gives the same document whatever headers the framework would heed', async () => {
  const { ask, world } = await testFront()
  const plain = await ask('/notices/1')
  const headers = {
    rsc: '1',
    'next-router-prefetch': '1',
    cookie: '__prerender_bypass=x',
    'x-middleware-rewrite': '/x',
  }
  const other = await ask('/notices/1', headers)
  expect(other.body.equals(plain.body)).toBe(true)
  expect(world.renders).toBe(1)
})

it('answers what fits no address without rendering, and what is not there once in ten seconds', async () => {
  const { ask, world } = await testFront()
  const nothing = await ask('/index.php')
  expect(nothing.status).toBe(404)
  expect(nothing.headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
  const before = world.renders
  await ask('/wp-login.php')
  expect(world.renders).toBe(before)
  expect((await ask('/notices/4041')).status).toBe(404)
  expect((await ask('/notices/4041')).status).toBe(404)
  expect(world.renders).toBe(before + 1)
})

it('makes a document of a page that depends on its query, and keeps it nowhere', async () => {
  const { ask, world } = await testFront()
  const answer = await ask('/search?q=a', { 'accept-encoding': 'br' })
  expect(decoded(answer)).toContain('<p>a=0</p>')
  expect(decoded(answer)).not.toContain('<script>')
  expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
  world.commit('a')
  expect(decoded(await ask('/search?q=a'))).toContain('<p>a=1</p>')
  expect(await ask('/search')).toMatchObject({
    status: 302,
    headers: { location: '/', 'cache-control': 'no-store' },
  })
})

it('leaves the rest to Next.js, with the headers that everything has', async () => {
  const { ask } = await testFront()
  const answer = await ask(`/files/${'a'.repeat(64)}/x`, {}, 'POST')
  expect(answer.body.toString()).toBe('next')
  expect(answer.headers['x-content-type-options']).toBe('nosniff')
  expect(answer.headers['x-robots-tag']).toBeUndefined()
})

it('keeps search engines from the desk, the way to it, and what only some may see', async () => {
  const { ask } = await testFront()
  for (const url of [
    ...['/desk', '/desk/notices?q=a', '/sign-in?to=/desk', `/set-password/${'x'.repeat(43)}`],
    ...[`/preview-files/${'x'.repeat(32)}/${'a'.repeat(64)}`, '/api/desk/notices', '/search?q=a'],
  ])
    expect((await ask(url)).headers['x-robots-tag'], url).toBe('noindex')
})

it.each([
  ['too much is asked for', new NoPage('busy')],
  ['the log is out of reach', new NoPage('away')],
])('answers 503 where %s, and when to come again', async (_, error) => {
  const { ask } = await testFront({ render: () => Promise.reject(error) })
  const answer = await ask('/notices/1')
  expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '5', 'x-robots-tag': 'noindex' } })
  expect(answer.body.toString()).toContain('<h1>')
})

it('answers 500 where a render fails and the database is there, 503 where it is not', async () => {
  const broken = new NoPage('failed', { cause: new Error('broken on purpose') })
  const { ask, follower, said } = await testFront({ render: () => Promise.reject(broken) })
  expect((await ask('/en/notices/1')).status).toBe(500)
  expect(said.join()).toContain('broken on purpose')
  Object.assign(follower, { state: 'away' })
  expect((await ask('/en/notices/1')).status).toBe(503)
})

it('has small texts at addresses of their own', async () => {
  const { ask } = await testFront()
  const { status, headers, body } = await ask('/key123.txt')
  expect([status, headers['content-type'], body.toString()]).toEqual([
    200,
    'text/plain; charset=utf-8',
    'key123',
  ])
  expect((await ask('/key123.txt', {}, 'HEAD')).body.length).toBe(0)
})
