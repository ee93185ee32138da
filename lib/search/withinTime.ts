import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { SQL } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import type { PoolClient } from 'pg'
import { DomainError } from '#lib/core/errors.ts'
import type { Database } from '#lib/db/client.ts'

/** So long readers wait, and no search keeps others from theirs. */
const LONGEST_MS = 2_000
/** The database is told of the time that is left by steps: a search that is soon done costs no more for it. */
const STEP_MS = 200
/** Codes of PostgreSQL: it gave up by the clock, or on a lock. */
const GIVEN_UP = ['57014', '55P03']

/** What a search reads by. */
export interface Reads {
  execute: <T extends Record<string, unknown>>(query: SQL) => Promise<{ rows: T[] }>
}

/**
 * Reads in a transaction that has a deadline as a whole, from the wait for a connection on. Its statements are prepared
 * once for each connection, since to plan them would take longer than they do.
 * @throws DomainError UNAVAILABLE where it takes longer
 */
export const withinTime = async <T>(db: Database, read: (db: Reads) => Promise<T>): Promise<T> => {
  const end = performance.now() + LONGEST_MS
  const client = await clientBefore(db, end)
  try {
    const reads = await begin(client, end)
    const result = await read(reads)
    // Nothing was changed: nobody has to wait for its end.
    client.query('commit').then(
      () => client.release(),
      (error) => client.release(error),
    )
    return result
  } catch (error) {
    await client.query('rollback').then(
      () => client.release(),
      (failure) => client.release(failure),
    )
    throw GIVEN_UP.includes((error as { code?: string }).code ?? '') ? tooLong() : error
  }
}

const clientBefore = async (db: Database, end: number): Promise<PoolClient> => {
  const connecting = db.$client.connect()
  const isOver = new AbortController()
  const late = pause(end - performance.now(), undefined, { signal: isOver.signal }).catch(() => undefined)
  const client = await Promise.race([connecting, late]).finally(() => isOver.abort())
  if (client) return client
  connecting.then(
    (unused) => unused.release(),
    () => undefined,
  )
  throw tooLong()
}

const begin = async (client: PoolClient, end: number): Promise<Reads> => {
  const left = () => {
    const ms = Math.ceil(end - performance.now())
    if (ms <= 0) throw tooLong()
    return ms
  }
  let told = left()
  // The index always knows better here, and a plan that is compiled comes too late.
  await client.query(`begin read only; set local statement_timeout = ${told}; set local enable_seqscan = off;
    set local jit = off; set local plan_cache_mode = force_generic_plan`)
  return {
    execute: async (query) => {
      const now = left()
      if (now < told - STEP_MS) {
        await client.query(`set local statement_timeout = ${now}`)
        told = now
      }
      const { sql: text, params: values } = dialect.sqlToQuery(query)
      return client.query({ name: nameOf(text), text, values })
    },
  }
}

const dialect = new PgDialect()

const names = new Map<string, string>()

/** There are as many as forms of statements: words and numbers are no part of them. */
const nameOf = (text: string): string => {
  const name = names.get(text) ?? createHash('sha256').update(text).digest('base64url')
  names.set(text, name)
  return name
}

const tooLong = () => new DomainError('UNAVAILABLE', 'search.takes-too-long')
