import type { Db } from '#lib/db/client.ts'
import { flushCounts } from './flush.ts'

/** A server that is killed loses what it counted since the last time. */
const EVERY_MS = 3_000

/**
 * Writes down what this process counts every few seconds.
 * @returns how to stop it, with what is still waiting written down
 */
export const startFlushing = (db: Db, log: (sentence: string) => void): (() => Promise<void>) => {
  let running = Promise.resolve()
  const flush = () => {
    running = running.then(() => flushCounts(db)).catch((error: Error) => log(`views: ${error.message}`))
    return running
  }
  const timer = setInterval(flush, EVERY_MS)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await flush()
  }
}
