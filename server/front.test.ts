import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, it, onTestFinished } from 'vitest'
import { currentNotes } from '#lib/cache/shows.ts'
import { FORM_HEADER, fromHeader, type SentForm } from '#lib/core/sentForm.ts'
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

/** Where former addresses lead. */
const FORMER: Record<string, string> = {
  '/old.asp?id=1': '/notices/1',
  '/late.htm': 'https://elsewhere.example/',
  '/notices/4048': '/notices/1',
  '/notices/1': '/never',
  '/?p=7': '/notices/7',
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
  const publicFolder = await mkdtemp(join(tmpdir(), 'gaoshi-front-'))
  const said: string[] = []
  const counted: string[] = []
  const forms: (SentForm | undefined)[] = []
  const handle = createFront({
    addresses: createAddresses(publicFolder),
    visitor: createVisitor({ proxies: [] }),
    next: nextHandler,
    store,
    renderDynamic: async (url, form) => {
      forms.push(form)
      return {
        ...(await world.render('/a', 0, 0)),
        ...(url === '/search' && { location: '/', status: 302 }),
        ...(form?.fields.words === 'taken' && { location: '/report/thanks', status: 307 }),
        ...(form?.fields.words === 'refused' && { status: 422 }),
      }
    },
    formerAddresses: {
      find: (url) => (url.startsWith('/late') ? Promise.resolve(FORMER[url]) : FORMER[url]),
      moved: (address) => counted.push(`moved ${address}`),
      missed: (url, referrer) => counted.push(`missed ${url} ${referrer}`),
    },
    texts: new Map([['/key123.txt', 'key123']]),
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
  return { ask: ask(port), store, world, follower, said, counted, forms }
}

/** What the cache handler does when Next.js has rendered something. */
const handOver = () => {
  const notes: PageNotes | undefined = currentNotes()
  if (notes) notes.handedOver = { html: '', status: 404, tags: [], revalidate: 1 }
}

const ask =
  (port: number) =>
  async (path: string, headers: Record<string, string> = {}, method = 'GET', sent = '') => {
    const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
    request({ port, path, headers, method, host: '127.0.0.1' }, resolve).on('error', reject).end(sent)
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
  const { ask } = await front(documents)
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

const FORM = { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://own.example' }

const sized = (text: string, more: Record<string, string> = {}) => ({
  ...FORM,
  'content-length': String(Buffer.byteLength(text)),
  ...more,
})

it('hands a form on to its page, and leads elsewhere what was taken', async () => {
  const { ask, forms } = await front()
  const text = 'words=taken&about=%2Fnotices%2F1&words=second'
  const taken = await ask('/report', sized(text, { 'x-forwarded-for': '203.0.113.9' }), 'POST', text)
  expect(taken).toMatchObject({ status: 303, headers: { location: '/report/thanks' } })
  expect(forms).toEqual([
    { fields: { words: 'taken', about: '/notices/1' }, origin: 'http://own.example', address: '127.0.0.1' },
  ])
  const refused = 'words=refused'
  const answer = await ask('/en/report', sized(refused), 'POST', refused)
  expect(answer).toMatchObject({ status: 422, headers: { 'cache-control': 'no-store' } })
})

it('takes no form where there is none to take, and none that is too large, or no form at all', async () => {
  const { ask, forms } = await front()
  const large = `words=${'a'.repeat(70_000)}`
  const answers = [
    await ask('/search', sized('q=a'), 'POST', 'q=a'),
    await ask('/notices/1', sized('q=a'), 'POST', 'q=a'),
    await ask('/report', sized('{}', { 'content-type': 'application/json' }), 'POST', '{}'),
    await ask('/report', { ...FORM, 'transfer-encoding': 'chunked' }, 'POST', 'words=a'),
    await ask('/report', sized(large), 'POST', large),
    await ask('/report', sized('words=a'), 'PUT', 'words=a'),
  ]
  expect(answers.map(({ status }) => status)).toEqual([405, 405, 405, 405, 405, 405])
  expect(forms).toEqual([])
})

it('gives the page the form that was sent, and no header of that name that a reader wrote', async () => {
  const seen: IncomingMessage[] = []
  const { renderDynamic } = createRenderer(async (req, res) => {
    seen.push(req)
    res.end('<p>x</p>')
  })
  const form = { fields: { words: '错字\r\n' }, origin: null, address: '::1' }
  await renderDynamic('/report', form)
  await renderDynamic('/report')
  expect(fromHeader(String(seen[0]?.headers[FORM_HEADER]))).toEqual(form)
  expect(seen[1]?.headers).toEqual({ host: 'localhost' })
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

it('leads on from former addresses, and counts what is not there', async () => {
  const { ask, counted } = await front()
  const leads = async (path: string, method = 'GET') => {
    const { status, headers } = await ask(path, { referer: 'https://x.example/a' }, method)
    return [status, headers.location]
  }
  expect(await leads('/old.asp?id=1')).toEqual([301, '/notices/1'])
  expect(await leads('/late.htm', 'HEAD')).toEqual([301, 'https://elsewhere.example/'])
  expect(await leads('/notices/4048')).toEqual([301, '/notices/1'])
  expect(await leads('/?p=7')).toEqual([301, '/notices/7'])
  expect(counted).toEqual([])
  expect(await leads('/?p=8')).toEqual([308, '/'])
  expect(await leads('/late-nothing')).toEqual([404, undefined])
  expect(await leads('/notices/4042')).toEqual([404, undefined])
  expect(await leads('/old.asp?id=1', 'POST')).toEqual([404, undefined])
  expect(counted).toEqual(
    ['/late-nothing', '/notices/4042'].map((address) => `missed ${address} https://x.example/a`),
  )
  expect((await ask('/old.asp?id=1')).headers['cache-control']).toBe('no-cache')
})

it('lets no redirect stand before a page that is there', async () => {
  const { ask, counted } = await front()
  expect((await ask('/notices/1')).status).toBe(200)
  expect((await ask('/notices/1')).status).toBe(200)
  expect(counted).toEqual([])
})

it('has small texts at addresses of their own', async () => {
  const { ask } = await front()
  const { status, headers, body } = await ask('/key123.txt')
  expect([status, headers['content-type'], body.toString()]).toEqual([
    200,
    'text/plain; charset=utf-8',
    'key123',
  ])
  expect((await ask('/key123.txt', {}, 'HEAD')).body.length).toBe(0)
})
