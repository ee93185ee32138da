import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import type { Database } from '#lib/db/client.ts'

/**
 * Milliseconds for which this process and the connection of `db`, which has to have one only, had a processor: what a
 * search takes where nobody else wants one. Linux tells it.
 */
export const processorTimeOf = async (db: Database): Promise<() => number> => {
  const { rows } = await db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)
  const processes = ['self', ...rows.map(({ pid }) => pid)]
  const timeOf = (process: string | number): number =>
    Number(readFileSync(`/proc/${process}/schedstat`, 'utf8').split(' ')[0]) / 1e6
  return () => processes.map(timeOf).reduce((sum, each) => sum + each, 0)
}
