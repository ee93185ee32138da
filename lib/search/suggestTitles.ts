import type { Language } from '#lib/core/text.ts'
import type { Db } from '#lib/db/client.ts'
import { newestHits } from './newestHits.ts'
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
  const hits = await withinTime(db, async (tx) => {
    const statistics = await readStatistics(tx, lang, wordsIn(terms))
    return newestHits(tx, statistics, {
      ...{ lang, query: toTsquery(terms), where: 'titles', phrases: [], months: undefined },
      // Some titles come every year.
      ...{ limit: limit * 4, expected: mostFound(statistics, terms, 'titles') },
    })
  })
  const isFirst = ({ title }: { title: string }, at: number) =>
    hits.findIndex((hit) => hit.title === title) === at
  return hits
    .filter(isFirst)
    .slice(0, limit)
    .map(({ noticeId, title }) => ({ noticeId, title }))
}
