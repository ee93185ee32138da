import { closeDatabase, openDatabase } from '#lib/db/client.ts'
import { createBoss } from './boss.ts'
import { runDue } from './runDue.ts'

const QUEUE = 'due'
/** So long after one round the next begins. */
const EVERY_S = 5
const EVERY_MINUTE = '* * * * *'

/**
 * Starts what runs by the clock, in this process. Each round orders the next, and one of all servers takes it; should
 * a server end in the middle of one, the clock of pg-boss begins anew within a minute. What is due is read from the
 * tables themselves, so that nothing is lost or done twice with a round that is.
 * @returns how to stop it, after the round that is running
 */
export const startJobs = async (
  databaseUrl: string,
  log: (sentence: string) => void,
): Promise<() => Promise<void>> => {
  const boss = await createBoss(databaseUrl, log)
  const db = openDatabase(databaseUrl, { max: 2 })
  await boss.start()
  // At most one round waits at any time, whoever orders it.
  await boss.createQueue(QUEUE, {
    policy: 'short',
    retryLimit: 0,
    expireInSeconds: 300,
    deleteAfterSeconds: 600,
  })
  const round = async () => {
    try {
      await runDue(db)
    } finally {
      await boss.send(QUEUE, null, { startAfter: EVERY_S })
    }
  }
  await boss.work(QUEUE, { pollingIntervalSeconds: 1 }, round)
  await boss.schedule(QUEUE, EVERY_MINUTE)
  // What became due while no server ran.
  await boss.send(QUEUE)
  return async () => {
    await boss.stop({ graceful: true, timeout: 5_000 })
    await closeDatabase(db)
  }
}
