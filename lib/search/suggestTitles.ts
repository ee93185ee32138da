import { sql } from 'drizzle-orm'
import type { Language } from '#lib/core/text.ts'
import type { Db } from '#lib/db/client.ts'
import { type Candidate, newestHits } from './newestHits.ts'
import { mostFound, readStatistics, wordsIn } from './plan.ts'
import { parseQuery, toTsquery } from './query.ts'
import { withinTime } from './withinTime.ts'

/**
 * Titles that have what somebody is typing, the newest first, each once.
 * @throws DomainError UNAVAILABLE where it takes longer than readers wait
 */
export const suggestTitles = async (
  db: Db,
  lang: Language,
  typed: string,
  limit: number,
): Promise<{ noticeId: number; title: string }[]> => {
  const { titleTerms: terms } = parseQuery(typed)
  if (terms.length === 0) return []
  const titles = await withinTime(db, async (tx) => {
    const statistics = await readStatistics(tx, lang, wordsIn(terms))
    const hits = await newestHits(tx, statistics, {
      ...{ lang, query: toTsquery(terms), where: 'titles', months: undefined },
      // Some titles come every year.
      ...{ limit: limit * 4, expected: mostFound(statistics, terms, 'titles') },
    })
    return readTitles(tx, hits)
  })
  const isFirst = ({ title }: { title: string }, at: number) =>
    titles.findIndex((each) => each.title === title) === at
  return titles.filter(isFirst).slice(0, limit)
}

const readTitles = async (db: Db, hits: readonly Candidate[]) => {
  const { rows } = await db.execute<{ id: string; title: string }>(sql`
    select s.notice_id as id, s.title
    from unnest(${sql.param(hits.map(({ noticeId }) => noticeId))}::bigint[]) with ordinality i (id, place)
      join notice_search s on s.notice_id = i.id
    order by i.place`)
  return rows.map(({ id, title }) => ({ noticeId: Number(id), title }))
}
