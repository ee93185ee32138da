import { sql } from 'drizzle-orm'
import { DAY_MS } from '#lib/core/time.ts'
import type { Db } from '#lib/db/client.ts'
import { env } from '#lib/env.ts'
import { loadInBulk } from '#lib/search/loadInBulk.ts'
import { generatedNotice, seededRandom } from './vocabulary.ts'

const BATCH = 2_000
const SPREAD_OVER_MS = 10 * 365 * DAY_MS

/**
 * Adds generated notices, published over the last ten years in the list columns of the site's Chinese tree:
 * a large collection for tests and measurements, the same one for the same `count`.
 * @param progress told how many are written
 */
export const addGeneratedNotices = (db: Db, input: Generation): Promise<void> =>
  // One transaction: the database refuses notices that are published and not listed when it ends.
  db.transaction((tx) => generate(tx, input))

interface Generation {
  count: number
  now: Date
  progress?: (written: number) => void
}

const generate = async (db: Db, { count, now, progress }: Generation) => {
  const { rows: columns } = await db.execute<{ id: string; name: string }>(
    sql`select id, name from "column" where lang = 'zh' and kind = 'list' order by id`,
  )
  const { rows: newest } = await db.execute<{ id: string }>(
    sql`select coalesce(max(id), 0) as id from notice`,
  )
  const random = seededRandom(20_260_101)
  for (let written = 0; written < count; written += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, count - written) }, (_, at) => {
      // The older come first, as where a site has grown.
      const part = (written + at + random()) / count
      const publishedAt = new Date(now.getTime() - Math.floor((1 - part) * SPREAD_OVER_MS))
      const column = columns[Math.floor(random() * columns.length)]
      return { columnId: Number(column?.id), publishedAt, ...generatedNotice(random, publishedAt) }
    })
    await insertBatch(db, batch)
    progress?.(written + batch.length)
  }
  const after = Number(newest[0]?.id ?? 0)
  await listFrom(db, after)
  // At its end the database looks at each of them, by plans for tables that it takes to be empty unless it is told.
  await db.execute(sql`analyze notice, revision, notice_column`)
  await loadInBulk(db, { after, count, now })
}

interface Generated {
  columnId: number
  publishedAt: Date
  title: string
  bodyHtml: string
  source: string
}

const insertBatch = async (db: Db, batch: Generated[]) => {
  const texts = (key: 'title' | 'bodyHtml' | 'source') => sql.param(batch.map((each) => each[key]))
  await db.execute(sql`
    with input as (
      select * from unnest(
        ${sql.param(batch.map((each) => each.columnId))}::bigint[],
        ${sql.param(batch.map((each) => each.publishedAt.toISOString()))}::timestamptz[],
        ${texts('title')}::text[], ${texts('bodyHtml')}::text[], ${texts('source')}::text[]
      ) with ordinality as i(column_id, published_at, title, body_html, source_name, position)
    ), noticed as (
      insert into notice (column_id, lang, published_at, created_at)
      select column_id, 'zh', published_at, published_at from input order by position returning id
    ), numbered as (
      select id, row_number() over (order by id) as position from noticed
    )
    insert into revision (notice_id, number, state, title, body_html, source_name, created_by, created_at, moved_at,
      shown_at)
    select n.id, 1, 'published', i.title, i.body_html, i.source_name, 'gaoshi demo', i.published_at, i.published_at,
      i.published_at
    from numbered n join input i using (position)`)
  await db.execute(sql`
    update notice n set state = 'published', published_revision_id = r.id
    from revision r where r.notice_id = n.id and n.state = 'unpublished' and r.state = 'published'`)
}

/** Fills the lists for all notices after `id` at once: many times faster than one notice after the other. */
const listFrom = async (db: Db, id: number) => {
  await db.execute(sql`
    with recursive above as (
      select id as column_id, id as shown_in, parent_id from "column"
      union all
      select a.column_id, c.id, c.parent_id from above a join "column" c on c.id = a.parent_id
    )
    insert into notice_column (column_id, published_at, notice_id)
    select a.shown_in, n.published_at, n.id from notice n join above a on a.column_id = n.column_id
    where n.id > ${id}`)
  await db.execute(sql`
    insert into column_month (column_id, month, count)
    select column_id, date_trunc('month', published_at at time zone ${env().TIME_ZONE}::text)::date, count(*)
    from notice_column where notice_id > ${id} group by 1, 2 order by 1, 2
    on conflict (column_id, month) do update set count = column_month.count + excluded.count`)
}
