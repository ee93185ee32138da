import { sql } from 'drizzle-orm'
import type { Db } from '#lib/db/client.ts'

const SAMPLED = 10_000
/** Words that stand in fewer notices than one in so many need no plan. */
const RARE = 200

/** Any constant will do, as long as every Gaoshi takes the same one. */
const LOCK = 71_040_121

/**
 * Counts anew in how many notices words stand, by a sample, and how many notices each month has: what searches are
 * planned by.
 */
export const refreshSample = async (db: Db, now: Date): Promise<void> => {
  const { rows } = await db.execute<{ count: number }>(sql`select count(*)::int as count from notice_search`)
  // One after the other. Not before `notice_search` is read: who loads in bulk has locked that when this lock is taken.
  await db.execute(sql`select pg_advisory_xact_lock(${LOCK})`)
  const count = rows[0]?.count ?? 0
  const percent = Math.min(100, (100 * SAMPLED) / Math.max(1, count))
  // `repeatable`: the titles are those of the same notices.
  const sample = `from notice_search tablesample bernoulli (${percent}) repeatable (1)`
  await db.execute(sql`delete from word_frequency`)
  await db.execute(
    sql.raw(`
    with size as (select greatest(count(*), 1)::float as sampled ${sample})
    insert into word_frequency (word, titles, notices)
    select a.word, coalesce(t.ndoc, 0) * ${count} / sampled, a.ndoc * ${count} / sampled
    from size, ts_stat('select all_vector ${sample}') a
      left join ts_stat('select title_vector ${sample}') t using (word)
    where a.ndoc * ${RARE} > sampled`),
  )
  await db.execute(sql`delete from search_month`)
  await db.execute(sql`
    insert into search_month (lang, month, count)
    select lang, month, count(*) from notice_search group by lang, month`)
  await db.execute(sql`update search_state set sampled_at = ${now}`)
}
