import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { DomainError } from '#lib/core/errors.ts'
import { networkOf } from '#lib/core/network.ts'
import { sha256 } from '#lib/core/sha256.ts'
import type { Database } from '#lib/db/client.ts'

const [QUARTER, HOUR, DAY] = [15 * 60, 60 * 60, 24 * 60 * 60]

interface Bound {
  /** Attempts that may be made, or fail, within so many seconds; then there are none for as long. */
  most: number
  within: number
  /** Others count against it too: what is not even tried takes nothing from them. */
  isShared?: true
  /** What is said then, as a key under `errors` in the message files. */
  reason?: string
}

const LIMITS = {
  /** By what was typed as login, whether or not there is such an account, and where that came from. */
  signInAccount: { most: 10, within: QUARTER },
  /** By what was typed as login alone: more, so that a stranger elsewhere does not easily lock somebody out. */
  signInLogin: { most: 50, within: QUARTER, isShared: true },
  signInAddress: { most: 100, within: QUARTER },
  /** By number of the person who is signed in, and is asked for their password once more. */
  ownPassword: { most: 10, within: QUARTER },
  linkAddress: { most: 30, within: QUARTER },
  mailAccount: { most: 3, within: QUARTER, isShared: true },
  mailAddress: { most: 10, within: QUARTER },
  /** Mistakes reported by readers: a school may share one address; of the whole site, so that the desk is not flooded. */
  reportAddress: { most: 10, within: QUARTER },
  reportSite: { most: 300, within: QUARTER, isShared: true },
  /**
   * Mails that ask whether somebody wants mails: by where they are asked for, by the address that gets them, whether or
   * not it has subscribed, and of the whole site, so that it floods neither a stranger nor very many of them.
   */
  subscribeAddress: { most: 20, within: HOUR },
  subscribeMail: { most: 3, within: DAY, isShared: true, reason: 'subscriptions.asked-often' },
  subscribeSite: { most: 300, within: HOUR, isShared: true, reason: 'subscriptions.site-busy' },
} as const satisfies Record<string, Bound>

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
    Object.entries<Bound>(LIMITS).map(([limit, { most, within }]) => [
      limit,
      new RateLimiterPostgres({
        storeClient: db.$client,
        storeType: 'pool',
        tableName: 'rate_limit',
        tableCreated: true,
        keyPrefix: limit,
        points: most,
        duration: within,
        // What all share opens again by itself: nobody else can keep it shut.
        blockDuration: limit.endsWith('Site') ? 0 : within,
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
    whose === null ? [] : [{ limit, limiter: all[limit], key: keyOf(limit, whose) }],
  )
  const giveBack = async (counted: typeof taken) => {
    for (const { limiter, key } of counted) await limiter.reward(key)
  }
  for (const [index, { limit, limiter, key }] of taken.entries()) {
    try {
      await limiter.consume(key)
    } catch (thrown) {
      // Against the sender's own limits it counts: who goes on at a door that is shut is stopped by those.
      await giveBack(taken.slice(0, index).filter((each) => isShared(each.limit)))
      refuse(limit, thrown)
    }
  }
  return () => giveBack(taken)
}

const isShared = (limit: Limit): boolean => {
  const bound: Bound = LIMITS[limit]
  return bound.isShared === true
}

const refuse = (limit: Limit, thrown: unknown): never => {
  if (!(thrown instanceof RateLimiterRes)) throw thrown
  const minutes = Math.max(1, Math.ceil(thrown.msBeforeNext / 60_000))
  const { reason = 'users.too-many-attempts' }: Bound = LIMITS[limit]
  throw new DomainError('FORBIDDEN', reason, { minutes })
}

// What was typed as login may be a password by mistake: it is not kept in the clear.
const keyOf = (limit: Limit, whose: string | number) =>
  sha256(limit.endsWith('Address') ? networkOf(String(whose)) : String(whose))
