import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { onTestFinished } from 'vitest'
import type { SentForm } from '#lib/core/sentForm.ts'
import { createAddresses } from './addresses.ts'
import type { Handler } from './collect.ts'
import { createFront } from './front.ts'
import type { StoreOptions } from './pages/pageStore.ts'
import { World } from './pages/testWorld.ts'
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
  '/notices/1?wbnewsid=7': '/notices/7',
  '/search?id=7': '/notices/7',
}

/** A front on a store whose pages are rendered in a world of two facts, without a server. */
export const frontOnly = async (options: Partial<StoreOptions> = {}) => {
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
        ...(form?.fields.get('words') === 'taken' && { location: '/report/thanks', status: 307 }),
        ...(form?.fields.get('words') === 'refused' && { status: 422 }),
      }
    },
    formerAddresses: {
      find: (url, ofQuery = false) => {
        const to = ofQuery && !url.includes('?') ? undefined : FORMER[url]
        return url.startsWith('/late') ? Promise.resolve(to) : to
      },
      missed: (url, referrer) => counted.push(`missed ${url} ${referrer}`),
    },
    texts: new Map([['/key123.txt', 'key123']]),
    log: (sentence) => said.push(sentence),
  })
  onTestFinished(async () => {
    await world.end()
    await rm(publicFolder, { recursive: true })
  })
  return { handle, store, world, follower, said, counted, forms }
}

/** The same with a server that can be asked. */
export const testFront = async (options: Partial<StoreOptions> = {}) => {
  const { handle, ...rest } = await frontOnly(options)
  const server = createServer((req, res) => {
    handle(req, res)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { ask: ask(port), ...rest }
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

/** The text of an answer, whatever its encoding. */
export const decoded = ({ headers, body }: { headers: IncomingHttpHeaders; body: Buffer }) => {
  const encoding = headers['content-encoding']
  if (encoding === 'br') return brotliDecompressSync(body).toString()
  return (encoding === 'gzip' ? gunzipSync(body) : body).toString()
}
