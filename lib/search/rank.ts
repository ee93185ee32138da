import { DAY_MS } from '#lib/core/time.ts'
import type { Candidate } from './newestHits.ts'
import type { Query } from './query.ts'
import { searchable } from './searchable.ts'

/** Half of what a notice's age takes from it is gone by then. */
const HALF_OF_AGE_MS = 365 * DAY_MS

/** Hits in the order in which they tell most about what was looked for; what is as good stays as it stood. */
export const byRelevance = (query: Query, hits: readonly Candidate[], now: Date): number[] =>
  hits
    .map((hit) => ({
      noticeId: hit.noticeId,
      score: titleScore(hit.title, query) + hit.rank + youth(hit.publishedAt, now),
    }))
    .sort((a, b) => b.score - a.score)
    .map(({ noticeId }) => noticeId)

/** How much of what was looked for stands in the title, and of the title in what was looked for. */
const titleScore = (title: string, { terms, parts }: Query): number => {
  const text = searchable(title)
  const has = (word: string) => text.includes(word.replace(/:\*$/, ''))
  const found = terms.filter((alternatives) => alternatives.some((words) => words.every(has))).length
  const whole = parts.filter((part) => text.includes(part))
  const share = Math.min(1, whole.join('').length / Math.max(1, text.length))
  return 2 * (found / Math.max(1, terms.length)) + whole.length / Math.max(1, parts.length) + share
}

const youth = (publishedAt: number, now: Date): number =>
  0.3 * 2 ** -(Math.max(0, now.getTime() - publishedAt) / HALF_OF_AGE_MS)
