import { createHash } from 'node:crypto'
import type { SQL } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import pg, { type PoolClient } from 'pg'
import { DomainError } from '#lib/core/errors.ts'
import type { Database } from '#lib/db/client.ts'

/** So long readers wait, and no search keeps others from theirs. */
const LONGEST_MS = 2_000
/** The database gives up first, where it still answers: the connection stays good. */
const SOONER_MS = 300
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
 * @throws DomainError UNAVAILABLE where it takes longer, or where the database hangs
 */
export const withinTime = async <T>(db: Database, read: (db: Reads) => Promise<T>): Promise<T> => {
  const clock = startClock()
  try {
    const client = await clientBefore(db, clock)
    return await readBy(client, clock, read)
  } finally {
    clock.stop()
  }
}

interface Clock {
  end: number
  /** What comes in time. @throws DomainError UNAVAILABLE at the end */
  before: <T>(work: Promise<T>) => Promise<T>
  stop: () => void
}

const startClock = (): Clock => {
  const { promise: over, reject } = Promise.withResolvers<never>()
  // Nobody may be waiting when it comes.
  over.catch(() => undefined)
  const timer = setTimeout(() => reject(tooLong()), LONGEST_MS)
  return {
    end: performance.now() + LONGEST_MS,
    before: (work) => Promise.race([work, over]),
    stop: () => clearTimeout(timer),
  }
}

const clientBefore = async (db: Database, { before }: Clock): Promise<PoolClient> => {
  const connecting = db.$client.connect()
  return before(connecting).catch((error: unknown) => {
    connecting.then(
      (unused) => unused.release(),
      () => undefined,
    )
    throw error
  })
}

const readBy = async <T>(client: PoolClient, clock: Clock, read: (db: Reads) => Promise<T>): Promise<T> => {
  try {
    const result = await read(await begin(client, clock))
    giveBack(client, 'commit')
    return result
  } catch (error) {
    const isAnswer = error instanceof pg.DatabaseError
    if (isAnswer) giveBack(client, 'rollback')
    // Something may be under way on the connection, or nobody be there: it is closed.
    else client.release(error as Error)
    throw isAnswer && GIVEN_UP.includes(error.code ?? '') ? tooLong() : error
  }
}

/** Nothing was changed: nobody has to wait for its end. */
const giveBack = (client: PoolClient, end: 'commit' | 'rollback'): void => {
  client.query(end).then(
    () => client.release(),
    (error) => client.release(error),
  )
}

const begin = async (client: PoolClient, { end, before }: Clock): Promise<Reads> => {
  const left = () => {
    const ms = Math.ceil(end - SOONER_MS - performance.now())
    if (ms <= 0) throw tooLong()
    return ms
  }
  let told = left()
  // The index always knows better here, and a plan that is compiled comes too late.
  await before(
    client.query(`begin read only; set local statement_timeout = ${told}; set local enable_seqscan = off;
      set local jit = off; set local plan_cache_mode = force_generic_plan`),
  )
  return {
    execute: async (query) => {
      const now = left()
      if (now < told - STEP_MS) {
        await before(client.query(`set local statement_timeout = ${now}`))
        told = now
      }
      const { sql: text, params: values } = dialect.sqlToQuery(query)
      return before(client.query({ name: nameOf(text), text, values }))
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
