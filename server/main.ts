import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import next from 'next'
import { startFlushing } from '#lib/analytics/startFlushing.ts'
import type { LogEntries } from '#lib/cache/log.ts'
import { tags as known } from '#lib/cache/tags.ts'
import { database } from '#lib/db/client.ts'
import { env } from '#lib/env.ts'
import { startJobs } from '#lib/jobs/start.ts'
import { openFormerAddresses } from '#lib/missing/openFormerAddresses.ts'
import { createAddresses } from './addresses.ts'
import type { Handler } from './collect.ts'
import { dropUnread } from './dropUnread.ts'
import { createDevelopmentFront, createFront } from './front.ts'
import { openPageStore } from './openPageStore.ts'
import { createViews } from './views.ts'
import { createVisitor } from './visitor.ts'

interface ServeOptions {
  port: number
  /** Interface to listen on; all of them where it is absent. */
  host?: string
  /** Development: pages come fresh from Next.js, with its scripts. */
  dev?: boolean
}

/** Bytes: a search of ten thousand Chinese characters is nine times as long in an address. */
const LONGEST_HEAD = 128 * 1024

/**
 * Longer than the minute for which a proxy keeps an idle connection: where the server closes first, a request that
 * crosses it is lost.
 */
const IDLE_MS = 75_000

/** Requests under way have so long to end when the server does. */
const GRACE_MS = 5_000

const log = (sentence: string) => process.stderr.write(`${sentence}\n`)

/**
 * Starts the site's HTTP server in this process: the page store in front, Next.js behind it. The configuration
 * comes from the environment (`lib/env.ts`), and DATABASE_URL has to be set.
 * @returns the port it listens on, and how to stop it: running requests are answered first
 */
export const serve = async ({ port, host, dev = false }: ServeOptions) => {
  const root = process.cwd()
  const app = next({ dev, port, ...(host && { hostname: host }) })
  await app.prepare()
  const nextHandler = app.getRequestHandler()
  const addresses = createAddresses(join(root, 'public'))
  const { TRUSTED_PROXIES: proxies = [], PUBLIC_URL: publicUrl } = env()
  const visitor = createVisitor({ proxies, publicUrl })
  const formerAddresses = openFormerAddresses({
    db: database(),
    isPage: (address) => addresses.find(address).kind !== 'unknown',
    log,
  })
  const onEntries = ({ tags, gap }: LogEntries) => {
    if (gap || tags.includes(known.redirects) || tags.includes(known.everything)) formerAddresses.renew()
  }
  const pages = dev
    ? undefined
    : await openPages(nextHandler, { buildFolder: join(root, '.next'), onEntries })
  const front = pages
    ? createFront({
        ...{ addresses, visitor, next: nextHandler, log, ...pages },
        ...{ formerAddresses, texts: indexNowKeyFile() },
      })
    : createDevelopmentFront({ addresses, visitor, next: nextHandler })
  const views = createViews({ db: database(), visitor })
  const answer = answering((req, res) => views(req, res) ?? front(req, res))
  const server = createServer({ maxHeaderSize: LONGEST_HEAD, keepAliveTimeout: IDLE_MS }, answer)
  if (dev) server.on('upgrade', app.getUpgradeHandler())
  await listen(server, port, host)
  const stopFlushing = startFlushing(database(), log)
  const stopJobs = await startJobs(databaseUrl(), log)
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      await stop(server)
      await stopFlushing()
      await stopJobs()
      await formerAddresses.close()
      await pages?.close()
      await app.close()
    },
  }
}

const openPages = (
  nextHandler: Handler,
  options: { buildFolder: string; onEntries: (entries: LogEntries) => void },
) => openPageStore(nextHandler, { databaseUrl: databaseUrl(), log, ...options })

/** By this file at the top of the site a search engine knows that its address notices are ours. */
const indexNowKeyFile = (): Map<string, string> => {
  const { INDEXNOW_KEY: key } = env()
  return new Map(key === undefined ? [] : [[`/${key}.txt`, key]])
}

const databaseUrl = (): string => {
  const url = env().DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is not set')
  return url
}

/** Whatever goes wrong in a handler, the request is answered and the server stays up. */
const answering =
  (handle: Handler) =>
  (...[req, res]: Parameters<Handler>) => {
    const fail = (error: Error) => {
      log(`${req.method} ${req.url}: ${error.stack ?? error.message}`)
      if (!res.headersSent) res.writeHead(500, { 'content-type': 'text/plain' })
      res.end()
    }
    if (!dropUnread(req, res)) return
    try {
      handle(req, res)?.catch(fail)
    } catch (error) {
      fail(error as Error)
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
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref()
  })
