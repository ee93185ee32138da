import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { DomainError } from '#lib/core/errors.ts'
import { grantServerRole, ownsAuditTrail } from './serverRole.ts'

const folder = join(dirname(fileURLToPath(import.meta.url)), 'migrations')
const history = { migrationsFolder: folder, migrationsSchema: 'public', migrationsTable: 'migration' }
const OLDEST_SERVER = 150_000

/** Any constant will do, as long as every Gaoshi takes the same one. */
const LOCK = 71_040_113

/**
 * A migration that waits for a table keeps everybody waiting who comes after it, readers too. So long at most; then
 * it lets them by, and comes again. Somebody else's transaction of more than a minute is told as a failure.
 */
const LOCK_WAIT = '2s'
const LOCK_TRIES = 20
const LOCK_PAUSE_MS = 1_000
/** Codes of PostgreSQL: the lock was not to be had, or two waited for each other and this one was given up. */
const IN_THE_WAY = ['55P03', '40P01']

/**
 * Brings the schema of the database at `url` up to date. Migrations are applied in order, all in one
 * transaction; whoever comes second waits for the first and finds nothing to do.
 * @param ownerUrl the same database as the owner of the tables sees it, where that is not the server's role
 * @returns how many were applied, and how many there are
 * @throws DomainError UNAVAILABLE where the database does not answer, is too old, or refuses a migration
 */
export const migrate = (url: string, ownerUrl?: string): Promise<{ applied: number; total: number }> =>
  withClient(ownerUrl ?? url, async (client) => {
    await refuseOldServer(client)
    await client.query('SELECT pg_advisory_lock($1)', [LOCK])
    const before = await countApplied(client)
    const total = readMigrationFiles(history).length
    // A role that may not make tables is not even asked where there is nothing to make.
    if (before < total)
      await applyBetweenOthers(client).catch((cause: Error) => {
        throw new DomainError('UNAVAILABLE', 'database.migration-failed', { cause: messageOf(cause) })
      })
    if (ownerUrl !== undefined) await grantServerRole(client, roleOf(url))
    return { applied: (await countApplied(client)) - before, total }
  })

const applyBetweenOthers = async (client: pg.Client) => {
  await client.query(`SET lock_timeout = '${LOCK_WAIT}'`)
  for (let left = LOCK_TRIES; ; left -= 1) {
    try {
      await applyMigrations(drizzle({ client }), history)
      break
    } catch (error) {
      if (left === 0 || !IN_THE_WAY.includes(innerOf(error as Error).code ?? '')) throw error
      await pause(LOCK_PAUSE_MS)
    }
  }
  await client.query('RESET lock_timeout')
}

/**
 * Whether the role in `url` could change the audit trail after all, since it owns the tables.
 * @throws DomainError UNAVAILABLE where the database does not answer
 */
export const isOwner = (url: string): Promise<boolean> => withClient(url, ownsAuditTrail)

const withClient = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect().catch((cause: Error) => {
    throw new DomainError('UNAVAILABLE', 'database.does-not-answer', {
      address: addressOf(url),
      cause: messageOf(cause),
    })
  })
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const roleOf = (url: string): string => decodeURIComponent(new URL(url).username)

const refuseOldServer = async (client: pg.Client) => {
  const { rows } = await client.query<{ version: string }>(
    "SELECT current_setting('server_version_num') AS version",
  )
  if (Number(rows[0]?.version) < OLDEST_SERVER) {
    throw new DomainError('UNAVAILABLE', 'database.too-old', { version: String(rows[0]?.version) })
  }
}

const countApplied = async (client: pg.Client) => {
  const { rows } = await client.query<{ there: boolean }>(
    "SELECT to_regclass('public.migration') IS NOT NULL AS there",
  )
  if (!rows[0]?.there) return 0
  const { rows: counted } = await client.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM public.migration',
  )
  return counted[0]?.count ?? 0
}

const addressOf = (url: string) => {
  const { hostname, port, pathname } = new URL(url)
  return `${hostname}:${port || 5432}${pathname}`
}

/** What the driver said, without the words that the query builder put around it. */
const innerOf = (error: Error): NodeJS.ErrnoException => (error.cause instanceof Error ? error.cause : error)

const messageOf = (error: Error) => {
  const inner = innerOf(error)
  return inner.message || String(inner.code ?? inner)
}
