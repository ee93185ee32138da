import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import type { Database } from '#lib/db/client.ts'

/**
 * Milliseconds for which the threads of this process and the connection of `db`, which has to have one only, had a
 * processor. Of the connection Linux tells it.
 */
export const processorTimeOf = async (db: Database): Promise<() => number> => {
  const { rows } = await db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)
  const connection = (): number =>
    Number(readFileSync(`/proc/${rows[0]?.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
  return () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1e3 + connection()
  }
}
