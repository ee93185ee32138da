import { sql } from 'drizzle-orm'
import type { Statistics } from './plan.ts'
import { newestFirst, type Wanted } from './windows.ts'
import type { Reads } from './withinTime.ts'

export interface FoundTitle {
  noticeId: number
  title: string
}

/** The newest notices that have all the words in their titles. */
export const newestTitles = (db: Reads, statistics: Statistics, wanted: Wanted): Promise<FoundTitle[]> =>
  newestFirst(statistics, wanted, async (within) => {
    const { rows } = await db.execute<{ id: string; title: string }>(sql`
      select notice_id as id, title from notice_search
      where lang = ${wanted.lang} and title_vector @@ ${wanted.query}::tsquery and ${within}
      order by published_at desc, notice_id desc limit ${wanted.limit}`)
    return { found: rows.map(({ id, title }) => ({ noticeId: Number(id), title })), count: rows.length }
  })
