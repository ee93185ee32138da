import { createServer, IncomingMessage, type Server } from 'node:http'
import { type AddressInfo, Socket } from 'node:net'
import next from 'next'
import type { Handler } from './collect.ts'
import { prepareStatusPages, withStatusPages } from './statusPages.ts'

export interface ServeOptions {
  port: number
  /** Interface to listen on; all of them where it is absent. */
  host?: string
  /** Development: pages come fresh from Next.js, with its scripts. */
  dev?: boolean
}

/**
 * Starts the site's HTTP server, with Next.js behind it, in this process. The configuration comes from the
 * environment (`lib/env.ts`).
 * @returns the port it listens on, and how to stop it: running requests are answered first
 */
export const serve = async ({ port, host, dev = false }: ServeOptions) => {
  const app = next({ dev, port, ...(host && { hostname: host }) })
  await app.prepare()
  const nextHandler = app.getRequestHandler()
  const handle: Handler = dev ? nextHandler : withStatusPages(nextHandler)
  const server = createServer((req, res) => {
    handle(req, res).catch((error: Error) => {
      process.stderr.write(`${req.method} ${req.url}: ${error.stack ?? error.message}\n`)
      if (!res.headersSent) res.writeHead(500, { 'content-type': 'text/plain' })
      res.end()
    })
  })
  await listen(server, port, host)
  if (!dev) await prepareStatusPages(nextHandler, new IncomingMessage(new Socket()))
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      await stop(server)
      await app.close()
    },
  }
}

const listen = (server: Server, port: number, host: string | undefined) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })

const stop = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
