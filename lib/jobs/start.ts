import { PgBoss } from 'pg-boss'
import { closeDatabase, openDatabase } from '#lib/db/client.ts'
import { env } from '#lib/env.ts'
import { runDue } from './runDue.ts'

const QUEUE = 'due'
const EVERY_MINUTE = '* * * * *'
/** A minute has begun this many seconds at most when its job is made and taken. */
const LATE_S = 2

/**
 * Starts what runs by the clock, in this process: each minute one of all servers does what is due. What a minute's job
 * did not come to, because its server ended, the next minute's does.
 * @returns how to stop it, after the job that is running
 */
export const startJobs = async (
  databaseUrl: string,
  log: (sentence: string) => void,
): Promise<() => Promise<void>> => {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    max: 3,
    application_name: 'gaoshi jobs',
    // Where the tables have an owner of their own, that one has made these too (`gaoshi migrate`).
    migrate: env().DATABASE_OWNER_URL === undefined,
    cronMonitorIntervalSeconds: LATE_S,
    cronWorkerIntervalSeconds: LATE_S,
  })
  boss.on('error', (error) => log(`jobs: ${error.message}`))
  const db = openDatabase(databaseUrl, { max: 2 })
  await boss.start()
  await boss.createQueue(QUEUE, { retryLimit: 0, expireInSeconds: 300, deleteAfterSeconds: 3600 })
  await boss.work(QUEUE, { pollingIntervalSeconds: 1 }, () => runDue(db))
  await boss.schedule(QUEUE, EVERY_MINUTE)
  // What became due while no server ran.
  await runDue(db)
  return async () => {
    await boss.stop({ graceful: true, timeout: 5_000 })
    await closeDatabase(db)
  }
}
