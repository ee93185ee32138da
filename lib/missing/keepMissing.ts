import { sql } from 'drizzle-orm'
import type { Db } from '#lib/db/client.ts'
import { isProbe } from './probes.ts'
import type { Missed } from './tally.ts'

/** Of each kind so many are kept: those that are asked for most. */
const MOST = { missed: 2_000, probes: 500 }
const KEPT = '90 days'

/** Adds up what was counted, and lets go of what is beyond the bounds or has not been asked for in a while. */
export const keepMissing = async (
  { db, now }: { db: Db; now: Date },
  missed: Missed[],
  most = MOST,
): Promise<void> =>
  db.transaction(async (tx) => {
    await add(tx, missed)
    await letGo(tx, now, most)
  })

const add = async (db: Db, missed: Missed[]): Promise<void> => {
  // In one order, so that servers that write at the same time do not wait for each other in a circle.
  const rows = missed
    .map((each) => ({ ...each, probe: isProbe(each.address) }))
    .toSorted((a, b) => (a.address < b.address ? -1 : 1))
  if (rows.length > 0)
    await db.execute(sql`
      insert into missing_address as m (address, is_probe, hits, first_seen_at, last_seen_at, referrer)
      select g.address, g.probe, g.hits, g."firstSeenAt", g."lastSeenAt", g.referrer
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g
        (address text, probe boolean, hits bigint, "firstSeenAt" timestamptz, "lastSeenAt" timestamptz, referrer text)
      on conflict (address) do update set hits = m.hits + excluded.hits, is_probe = excluded.is_probe,
        first_seen_at = least(m.first_seen_at, excluded.first_seen_at),
        last_seen_at = greatest(m.last_seen_at, excluded.last_seen_at),
        referrer = coalesce(excluded.referrer, m.referrer)`)
}

/** What somebody else is writing at the moment stays until the next time. */
const letGo = async (db: Db, now: Date, most: typeof MOST): Promise<void> => {
  await db.execute(sql`
    delete from missing_address where id in (
      select m.id from missing_address m join (
        select id, row_number() over
          (partition by is_probe order by ignored_at is null, hits desc, last_seen_at desc, id desc) as place
        from missing_address
      ) placed using (id)
      where last_seen_at < ${now}::timestamptz - ${KEPT}::interval
        or place > case when is_probe then ${most.probes}::int else ${most.missed}::int end
      for update of m skip locked)`)
}
