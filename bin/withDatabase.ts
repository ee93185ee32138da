import { closeDatabase, type Database, openDatabase } from '#lib/db/client.ts'
import { startEmbedded } from '#lib/db/embedded/start.ts'
import { migrate } from '#lib/db/migrate.ts'
import { env } from '#lib/env.ts'

/**
 * Runs `work` on the database of `DATABASE_URL`, else on the embedded one, which is started, or joined where
 * it runs already. The schema is brought up to date first.
 */
export const withDatabase = <T>(work: (db: Database) => Promise<T>): Promise<T> =>
  withServer(async (url) => {
    await migrate(url, env().DATABASE_OWNER_URL)
    const db = openDatabase(url)
    try {
      return await work(db)
    } finally {
      await closeDatabase(db)
    }
  })

/** Runs `work` with the address of a database server, as it is. */
export const withServer = async <T>(work: (url: string) => Promise<T>): Promise<T> => {
  const { DATABASE_URL, DATA_DIR } = env()
  if (DATABASE_URL) return work(DATABASE_URL)
  const server = await startEmbedded({ dataDir: DATA_DIR })
  try {
    return await work(server.url)
  } finally {
    await server.stop()
  }
}
