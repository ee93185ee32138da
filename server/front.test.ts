import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, it, onTestFinished } from 'vitest'
import { currentNotes } from '#lib/cache/shows.ts'
import { createAddresses } from './addresses.ts'
import type { Handler } from './collect.ts'
import { createFront } from './front.ts'
import { NoPage, type StoreOptions } from './pages/pageStore.ts'
import { World } from './pages/testWorld.ts'
import { createRenderer, type PageNotes } from './render.ts'
import { createVisitor } from './visitor.ts'

const nextHandler: Handler = async (_, res) => {
  res.end('next')
}

/** A front on a store whose pages are rendered in a world of two facts. */
const front = async (options: Partial<StoreOptions> = {}) => {
  const world = await World.make()
  const facts = (address: string) => (address.startsWith('/notices/404') ? '/absent-x' : '/a+b')
  const { store, follower } = await world.start({
    render: (address, _, begins) => {
      begins()
      return world.render(facts(address), 0, 60_000)
    },
    ...options,
  })
  const said: string[] = []
  const publicFolder = await mkdtemp(join(tmpdir(), 'gaoshi-public-'))
  const handle = createFront({
    addresses: createAddresses(publicFolder),
    visitor: createVisitor({ proxies: [] }),
    next: nextHandler,
    store,
    renderDynamic: async (url) => ({
      ...(await world.render('/a', 0, 0)),
      ...(url === '/search' && { location: '/', status: 302 }),
    }),
    log: (sentence) => said.push(sentence),
  })
  const server = createServer((req, res) => {
    handle(req, res)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    server.closeAllConnections()
    server.close()
    await world.end()
    await rm(publicFolder, { recursive: true })
  })
  const { port } = server.address() as AddressInfo
  return { ask: ask(port), store, world, follower, said }
}

/** What the cache handler does when Next.js has rendered something. */
const handOver = () => {
  const notes: PageNotes | undefined = currentNotes()
  if (notes) notes.handedOver = { html: '', status: 404, tags: [], revalidate: 1 }
}

const ask =
  (port: number) =>
  async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
    const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
    request({ port, path, headers, method, host: '127.0.0.1' }, resolve).on('error', reject).end()
    const res = await promise
    const chunks: Buffer[] = []
    for await (const chunk of res) chunks.push(chunk as Buffer)
    return { status: res.statusCode, headers: res.headers, body: Buffer.concat(chunks) }
  }

const decoded = ({ headers, body }: { headers: IncomingHttpHeaders; body: Buffer }) => {
  const encoding = headers['content-encoding']
  if (encoding === 'br') return brotliDecompressSync(body).toString()
  return (encoding === 'gzip' ? gunzipSync(body) : body).toString()
}

it.each([
  ['br', 'gzip, deflate, br, zstd'],
  ['gzip', 'gzip, deflate'],
  ['gzip', 'br;q=0, gzip;q=0.5, identity;q=0.1'],
  [undefined, 'zstd'],
  [undefined, ''],
  [undefined, 'x'.repeat(5_000)],
])('answers in %s to who takes %s', async (encoding, accepted) => {
  const { ask } = await front()
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
  const { ask } = await front()
  const { headers } = await ask('/notices/1')
  const etag = String(headers.etag)
  for (const tag of [etag, etag.replace('W/', ''), `"x", ${etag}`, '*']) {
    const again = await ask('/notices/1', { 'if-none-match': tag })
    expect(again).toMatchObject({ status: 304, headers: { etag }, body: Buffer.alloc(0) })
  }
  expect((await ask('/notices/1', { 'if-none-match': '"other"' })).status).toBe(200)
})

it('answers HEAD with the headers alone, and takes nothing that is sent', async () => {
  const { ask } = await front()
  const whole = await ask('/notices/1')
  const head = await ask('/notices/1', {}, 'HEAD')
  expect(head.body.length).toBe(0)
  expect(head.headers['content-length']).toBe(whole.headers['content-length'])
  const post = await ask('/notices/1', {}, 'POST')
  expect(post).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD', 'x-robots-tag': 'noindex' } })
})

it('gives the same document whatever headers the framework would heed', async () => {
  const { ask, world } = await front()
  const plain = await ask('/notices/1')
  const headers = {
    rsc: '1',
    'next-router-prefetch': '1',
    cookie: '__prerender_bypass=x',
    'x-middleware-rewrite': '/x',
  }
  const other = await ask('/notices/1?_rsc=abc', headers)
  expect(other.body.equals(plain.body)).toBe(true)
  expect(world.renders).toBe(1)
})

it('answers what fits no address without rendering, and what is not there once in ten seconds', async () => {
  const { ask, world } = await front()
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

it('redirects to the one address of a page', async () => {
  const { ask } = await front()
  expect(await ask('/zh/notices//1/?a=1')).toMatchObject({ status: 308, headers: { location: '/notices/1' } })
})

it('makes a document of a page that depends on its query, and keeps it nowhere', async () => {
  const { ask, world } = await front()
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
  const { ask } = await front()
  const answer = await ask(`/files/${'a'.repeat(64)}/x`, {}, 'POST')
  expect(answer.body.toString()).toBe('next')
  expect(answer.headers['x-content-type-options']).toBe('nosniff')
})

it.each([
  ['too much is asked for', new NoPage('busy')],
  ['the log is out of reach', new NoPage('away')],
])('answers 503 where %s, and when to come again', async (_, error) => {
  const { ask } = await front({ render: () => Promise.reject(error) })
  const answer = await ask('/notices/1')
  expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '5', 'x-robots-tag': 'noindex' } })
  expect(answer.body.toString()).toContain('<h1>')
})

it('answers 500 where a render fails and the database is there, 503 where it is not', async () => {
  const broken = new NoPage('failed', { cause: new Error('broken on purpose') })
  const { ask, follower, said } = await front({ render: () => Promise.reject(broken) })
  expect((await ask('/en/notices/1')).status).toBe(500)
  expect(said.join()).toContain('broken on purpose')
  Object.assign(follower, { state: 'away' })
  expect((await ask('/en/notices/1')).status).toBe(503)
})

it('renders with a request of its own, and knows a page that is not for keeping from one that is', async () => {
  const seen: IncomingMessage[] = []
  const { render, renderDynamic } = createRenderer(async (req, res) => {
    seen.push(req)
    res.end('<p>not handed over</p>')
  })
  await expect(render('/en/notices/1', 'reader', () => undefined)).rejects.toMatchObject({ why: 'failed' })
  expect(seen[0]).toMatchObject({ url: '/en/notices/1', headers: { host: 'localhost' } })
  expect(await renderDynamic('/search?q=a')).toMatchObject({ status: 200, html: '<p>not handed over</p>' })
  expect(seen[1]).toMatchObject({ url: '/zh/search?q=a' })
})

it('renders a bounded number at once, and turns away what would wait too long', async () => {
  let atOnce = 0
  let most = 0
  const go = Promise.withResolvers<void>()
  const { render } = createRenderer(async (_, res) => {
    atOnce += 1
    most = Math.max(most, atOnce)
    await go.promise
    atOnce -= 1
    handOver()
    res.statusCode = 404
    res.end()
  })
  const asked = Array.from({ length: 400 }, (_, i) =>
    render(`/notices/${i + 1}`, 'reader', () => undefined).catch((error) => error),
  )
  go.resolve()
  const answers = await Promise.all(asked)
  expect(most).toBeLessThanOrEqual(3)
  expect(answers.filter((each) => each instanceof NoPage && each.why === 'busy').length).toBeGreaterThan(150)
  expect(answers.filter((each) => each.status === 404).length).toBeGreaterThan(190)
})

it('lets a reader overtake what nobody waits for', async () => {
  const order: string[] = []
  const turns = Array.from({ length: 3 }, () => Promise.withResolvers<void>())
  let begun = 0
  const { render, hurry } = createRenderer(async (req, res) => {
    order.push(String(req.url))
    await turns[begun++]?.promise
    handOver()
    res.statusCode = 404
    res.end()
  })
  const all = ['/notices/1', '/notices/2', '/notices/3'].map((address) =>
    render(address, 'background', () => undefined),
  )
  hurry('/notices/3')
  for (const turn of turns) turn.resolve()
  await Promise.all(all)
  expect(order).toEqual(['/zh/notices/1', '/zh/notices/3', '/zh/notices/2'])
})
