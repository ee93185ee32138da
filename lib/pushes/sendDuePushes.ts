import { and, isNull, lt } from 'drizzle-orm'
import { DAY_MS } from '#lib/core/time.ts'
import type { Database } from '#lib/db/client.ts'
import { pushes } from '#lib/db/schema/index.ts'
import { env } from '#lib/env.ts'
import { pushToBaidu } from './baidu.ts'
import { type Claimed, claimDue } from './claimDue.ts'
import { configuredEngines, type Engine } from './engines.ts'
import { pushToIndexNow } from './indexNow.ts'
import type { Outcome } from './outcome.ts'
import { settle, settleFailure } from './settle.ts'

interface Round {
  db: Database
  now: Date
  /** So long an engine may take to answer. */
  timeoutMs?: number
}

const TIMEOUT_MS = 15_000
/** What each takes at once. */
const BATCH: Record<Engine, number> = { indexnow: 10_000, baidu: 2_000 }
/** A round ends, however much there is. */
const MOST_BATCHES = 20
const KEPT_DAYS = 90

/**
 * Tells each search engine what waits for it, in batches. One that fails keeps no other from being told; what was not
 * taken is tried again after 1, 2, 4 … minutes, and where an engine asks for a pause or has enough for today, after that.
 * An engine is told before that is written down, so a server that dies in between tells it twice, which harms nothing.
 * @returns how many addresses were taken
 */
export const sendDuePushes = async ({ db, now, timeoutMs = TIMEOUT_MS }: Round): Promise<number> => {
  let sent = 0
  for (const engine of configuredEngines()) {
    for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
      const claimed = await claimDue(db, { engine, now, most: BATCH[engine] })
      if (claimed.length === 0) break
      const outcome = await deliver(db, engine, claimed, { now, timeoutMs })
      if (!outcome) break
      sent += outcome.sent.length
    }
  }
  const over = new Date(now.getTime() - KEPT_DAYS * DAY_MS)
  await db.delete(pushes).where(and(lt(pushes.createdAt, over), isNull(pushes.dueAt)))
  return sent
}

/** Undefined where it failed: what is left waits for the next round. */
const deliver = async (
  db: Database,
  engine: Engine,
  claimed: Claimed[],
  asking: { now: Date; timeoutMs: number },
): Promise<Outcome | undefined> => {
  const site = env().PUBLIC_URL ?? ''
  // An address that changed twice is told once.
  const urls = [...new Set(claimed.map(({ path }) => `${site}${path}`))]
  try {
    const outcome = await SEND[engine](urls, asking)
    await settle(db, { engine, claimed, outcome, site, now: asking.now })
    return outcome
  } catch (error) {
    await settleFailure(db, { engine, claimed, error, now: asking.now })
    return undefined
  }
}

type Send = (urls: string[], asking: { now: Date; timeoutMs: number }) => Promise<Outcome>

const SEND: Record<Engine, Send> = {
  indexnow: (urls, asking) => {
    const { PUBLIC_URL: site = '', INDEXNOW_KEY: key = '', INDEXNOW_ENDPOINT: endpoint } = env()
    return pushToIndexNow({ site, key, endpoint }, urls, asking)
  },
  baidu: (urls, asking) => {
    const { PUBLIC_URL = '', BAIDU_PUSH_SITE: site = PUBLIC_URL, BAIDU_PUSH_TOKEN: token = '' } = env()
    return pushToBaidu({ site, token, host: env().BAIDU_PUSH_HOST }, urls, asking)
  },
}
