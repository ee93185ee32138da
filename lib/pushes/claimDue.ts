import { sql } from 'drizzle-orm'
import type { Database } from '#lib/db/client.ts'
import type { Engine } from './engines.ts'

/** A push that this server is about to send. */
export interface Claimed {
  id: number
  path: string
  attempts: number
  createdAt: Date
}

/** Whoever claimed something and died lets go of it after so long. */
const LEASE_MS = 5 * 60_000

/**
 * Takes what is due for an engine, as much as it still takes today; nothing while it is to be left alone. Servers that do
 * this at the same time each get others, and no publication waits while an engine is slow to answer.
 */
export const claimDue = async (
  db: Database,
  { engine, now, most }: { engine: Engine; now: Date; most: number },
): Promise<Claimed[]> => {
  const lease = new Date(now.getTime() + LEASE_MS)
  const { rows } = await db.execute<{ id: string; path: string; attempts: number; created_at: string }>(sql`
    with bound as (
      select case when e.quota_resets_at > ${now} then least(${most}::int, e.remaining) end as most,
        e.paused_until > ${now} as paused
      from push_engine e where e.engine = ${engine}
    ), due as (
      select id from push where engine = ${engine} and due_at <= ${now}
        and not coalesce((select paused from bound), false)
      order by id limit coalesce((select most from bound), ${most}::int) for update skip locked
    )
    update push set due_at = ${lease} from due where push.id = due.id
    returning push.id, push.path, push.attempts, push.created_at`)
  return rows
    .map((row) => ({ ...row, id: Number(row.id), createdAt: new Date(row.created_at) }))
    .toSorted((a, b) => a.id - b.id)
}
