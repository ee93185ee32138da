import { PgBoss } from 'pg-boss'
import { isOwner } from '#lib/db/migrate.ts'

/**
 * pg-boss as it is set up here. Where the tables have an owner of their own, that one makes these too
 * (`installJobs`), and the server's role only works on them.
 */
export const createBoss = async (databaseUrl: string, log: (sentence: string) => void): Promise<PgBoss> => {
  const owns = await isOwner(databaseUrl)
  const boss = new PgBoss({
    connectionString: databaseUrl,
    max: 3,
    application_name: 'gaoshi jobs',
    migrate: owns,
    createSchema: owns,
    reindex: owns,
  })
  boss.on('error', (error) => log(`jobs: ${error.message}`))
  return boss
}

/** Makes the tables of the jobs, and brings them up to date. */
export const installJobs = async (ownerUrl: string): Promise<void> => {
  const boss = await createBoss(ownerUrl, () => undefined)
  await boss.start()
  await boss.stop({ graceful: false })
}
