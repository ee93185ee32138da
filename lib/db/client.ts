import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { DomainError } from '#lib/core/errors.ts'
import { env } from '#lib/env.ts'
import * as schema from './schema/index.ts'

export type Database = ReturnType<typeof openDatabase>
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]
/** Either: what reads and helpers of commands take. */
export type Db = Database | Transaction

interface Options {
  /** Connections at most. */
  max?: number
  /** A query that takes longer fails: readers are told sooner that the database hangs. */
  queryTimeoutMs?: number
}

const SOONER_MS = 1_000

/** Opens a pool of connections to `postgres://…`; nothing is connected until the first query. */
export const openDatabase = (url: string, { max = 10, queryTimeoutMs }: Options = {}) => {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 10_000,
    query_timeout: queryTimeoutMs,
    // The server gives up first: a transaction that only we have given up would stay open in the pool.
    ...(queryTimeoutMs !== undefined && { statement_timeout: queryTimeoutMs - SOONER_MS }),
    application_name: 'gaoshi',
  })
  // A connection that breaks fails its query, and is replaced at the next one. Without listeners, for those that are idle
  // and those that are not, it would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return drizzle({ client: pool, schema, casing: 'snake_case' })
}

const shared = Symbol.for('gaoshi.database')
const holder = globalThis as { [shared]?: Database }

/**
 * The process's own database, from `DATABASE_URL`.
 * @throws DomainError UNAVAILABLE where the variable is unset
 */
export const database = (): Database => {
  if (holder[shared]) return holder[shared]
  const url = env().DATABASE_URL
  if (!url) throw new DomainError('UNAVAILABLE', 'database.no-url')
  holder[shared] = openDatabase(url, { queryTimeoutMs: 10_000 })
  return holder[shared]
}

/** Closes the pool: after this the process can end. */
export const closeDatabase = (db: Database): Promise<void> => db.$client.end()
