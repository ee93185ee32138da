import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { DomainError } from '#lib/core/errors.ts'
import { networkOf } from '#lib/core/network.ts'
import { sha256 } from '#lib/core/sha256.ts'
import type { Database } from '#lib/db/client.ts'

const QUARTER = 15 * 60

/** Attempts that may fail within a quarter of an hour; then there are none for as long. */
const LIMITS = {
  /** By what was typed as login, whether or not there is such an account, and where that came from. */
  signInAccount: 10,
  /** By what was typed as login alone: more, so that a stranger elsewhere does not easily lock somebody out. */
  signInLogin: 50,
  signInAddress: 100,
  /** By number of the person who is signed in, and is asked for their password once more. */
  ownPassword: 10,
  linkAddress: 30,
  mailAccount: 3,
  mailAddress: 10,
  /** Mistakes reported by readers: a school may share one address; of the whole site, so that the desk is not flooded. */
  reportAddress: 10,
  reportSite: 300,
  /** Subscriptions asked for from somewhere, and for a mail address, whether or not it has any. */
  subscribeAddress: 20,
  subscribeMail: 3,
} as const

type Limit = keyof typeof LIMITS

/** The attempts to count, each with whose they are; null where nobody knows, and they are not counted. */
type Counted = Partial<Record<Limit, string | number | null>>

const limiters = new WeakMap<Database, Record<Limit, RateLimiterPostgres>>()

const limitersOf = (db: Database) => {
  const made = limiters.get(db) ?? makeLimiters(db)
  limiters.set(db, made)
  return made
}

const makeLimiters = (db: Database) =>
  Object.fromEntries(
    Object.entries(LIMITS).map(([limit, points]) => [
      limit,
      new RateLimiterPostgres({
        storeClient: db.$client,
        storeType: 'pool',
        tableName: 'rate_limit',
        tableCreated: true,
        keyPrefix: limit,
        points,
        duration: QUARTER,
        blockDuration: QUARTER,
      }),
    ]),
  ) as Record<Limit, RateLimiterPostgres>

/**
 * Counts an attempt before it is made, so that those made at the same time count as well, on all servers.
 * @returns takes back what was counted: for an attempt that succeeded
 * @throws DomainError FORBIDDEN where there were too many
 */
export const countAttempt = async (db: Database, counted: Counted): Promise<() => Promise<void>> => {
  const all = limitersOf(db)
  const taken = (Object.entries(counted) as [Limit, string | number | null][]).flatMap(([limit, whose]) =>
    whose === null ? [] : [{ limiter: all[limit], key: keyOf(limit, whose) }],
  )
  const giveBack = async (counted: typeof taken) => {
    for (const { limiter, key } of counted) await limiter.reward(key)
  }
  for (const [index, { limiter, key }] of taken.entries()) {
    try {
      await limiter.consume(key)
    } catch (thrown) {
      // What is not even tried counts against nobody else's limit.
      await giveBack(taken.slice(0, index))
      refuse(thrown)
    }
  }
  return () => giveBack(taken)
}

const refuse = (thrown: unknown): never => {
  if (!(thrown instanceof RateLimiterRes)) throw thrown
  const minutes = Math.max(1, Math.ceil(thrown.msBeforeNext / 60_000))
  throw new DomainError('FORBIDDEN', 'users.too-many-attempts', { minutes })
}

// What was typed as login may be a password by mistake: it is not kept in the clear.
const keyOf = (limit: Limit, whose: string | number) =>
  sha256(limit.endsWith('Address') ? networkOf(String(whose)) : String(whose))
