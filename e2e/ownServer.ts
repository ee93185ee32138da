import { closeDatabase, type Database, openDatabase } from '#lib/db/client.ts'
import startServer from '#scripts/e2eServer.ts'
import { type Caller, newCaller, signedOut } from './callers.ts'
import { test as base } from './test.ts'

/** A site to which nobody writes but these tests. */
export interface Site {
  url: string
  db: Database
}

const CAST = {
  writer: ['writer'],
  reviewer: ['reviewer'],
  publisher: ['publisher'],
  administrator: ['administrator'],
  auditor: ['auditor'],
  /** Has an account, and no role. */
  nobody: [],
} as const

export type Office = Record<keyof typeof CAST | 'signedOut', Caller>

/**
 * For tests that compare the whole database with what it was: each worker starts a server of its own, which the
 * helpers of the other tests then speak with as well.
 */
export const test = base.extend<object, { site: Site; office: Office }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what a fixture needs
    async ({}, use) => {
      const stop = await startServer()
      const { E2E_BASE_URL: url = '', DATABASE_URL = '' } = process.env
      const db = openDatabase(DATABASE_URL, { max: 1 })
      await use({ url, db })
      await closeDatabase(db)
      await stop()
    },
    { scope: 'worker', auto: true, timeout: 90_000 },
  ],
  /** One of each role, signed in. */
  office: [
    async ({ site }, use) => {
      const office: Partial<Office> = { signedOut: await signedOut(site.url) }
      for (const [name, roles] of Object.entries(CAST))
        office[name as keyof typeof CAST] = await newCaller(site.url, [...roles])
      await use(office as Office)
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: ({ site }, use) => use(site.url),
})
