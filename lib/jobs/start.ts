import type { PgBoss } from 'pg-boss'
import { closeDatabase, type Database, openDatabase } from '#lib/db/client.ts'
import { createBoss } from './boss.ts'
import { ROUNDS, wordsOf } from './rounds.ts'

/** So long after one round the next begins. */
const EVERY_S = 5
const EVERY_MINUTE = '* * * * *'

type Log = (sentence: string) => void

/**
 * Starts what runs by the clock, in this process. Each round orders the next, and one of all servers takes it; should
 * a server end in the middle of one, the clock of pg-boss begins anew within a minute. What is due is read from the
 * tables themselves, so that nothing is lost or done twice with a round that is.
 * @returns how to stop it, after the round that is running
 */
export const startJobs = async (databaseUrl: string, log: Log): Promise<() => Promise<void>> => {
  const boss = await createBoss(databaseUrl, log)
  const db = openDatabase(databaseUrl, { max: 4 })
  await boss.start()
  for (const queue of Object.keys(ROUNDS)) await startRounds(boss, queue, db, log)
  return async () => {
    await boss.stop({ graceful: true, timeout: 5_000 })
    await closeDatabase(db)
  }
}

const startRounds = async (boss: PgBoss, queue: string, db: Database, log: Log): Promise<void> => {
  // At most one round waits at any time, whoever orders it.
  await boss.createQueue(queue, {
    policy: 'short',
    retryLimit: 0,
    expireInSeconds: 300,
    deleteAfterSeconds: 600,
  })
  const round = async () => {
    await ROUNDS[queue]?.(db, log).catch((error) => log(`jobs: ${queue}: ${wordsOf(error)}`))
    await boss.send(queue, null, { startAfter: EVERY_S })
  }
  await boss.work(queue, { pollingIntervalSeconds: 1 }, round)
  await boss.schedule(queue, EVERY_MINUTE)
  // What became due while no server ran.
  await boss.send(queue)
}
