import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import next from 'next'
import config from '../../next.config.mjs'

/**
 * Serves the same build as `next start` would, without anything of ours in front: with the framework's own
 * cache, or fresh each time. Chinese pages stand under `/zh` here.
 */
const serve = async (port: number, isFresh: boolean) => {
  const { cacheHandler, ...conf } = await config('phase-production-server')
  // Our handler gives nothing back, so that with it every page is rendered anew.
  const caching = isFresh ? { cacheHandler } : { cacheMaxMemorySize: 100 * 1024 * 1024 }
  const app = next({ dev: false, conf: { ...conf, ...caching } })
  await app.prepare()
  const handle = app.getRequestHandler()
  const server = createServer((req, res) => void handle(req, res))
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
}

// `node bench/pages/plainNext.ts [PORT] [fresh]` says its address on a line, and ends with its standard input.
await serve(Number(process.argv[2] ?? 0), process.argv[3] === 'fresh')
process.stdin.resume().on('end', () => process.exit())
