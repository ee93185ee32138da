import type { Language } from '#lib/core/text.ts'
import type { Database } from '#lib/db/client.ts'
import { type FoundTitle, newestTitles } from './newestTitles.ts'
import { mostFound, readPlan, wordsIn } from './plan.ts'
import { parseQuery, toTsquery } from './query.ts'
import { withinTime } from './withinTime.ts'

/**
 * Titles that have what somebody is typing, the newest first, each once.
 * @throws DomainError UNAVAILABLE where it takes longer than readers wait
 */
export const suggestTitles = async (
  db: Database,
  lang: Language,
  typed: string,
  limit: number,
): Promise<FoundTitle[]> => {
  const { titleTerms: terms } = parseQuery(typed)
  if (terms.length === 0) return []
  const titles = await withinTime(db, async (reads) => {
    const { statistics } = await readPlan(reads, lang, wordsIn(terms))
    return newestTitles(reads, statistics, {
      ...{ lang, query: toTsquery(terms), months: undefined },
      // Some titles come every year.
      ...{ limit: limit * 4, expected: mostFound(statistics, terms, 'titles') },
    })
  })
  const isFirst = ({ title }: FoundTitle, at: number) =>
    titles.findIndex((each) => each.title === title) === at
  return titles.filter(isFirst).slice(0, limit)
}
