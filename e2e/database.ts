import pg from 'pg'
import { CHANNEL } from '#lib/cache/invalidate.ts'
import { tags } from '#lib/cache/tags.ts'

/** Does something while nobody can read notices from the database of the server under test. */
export const withoutDatabase = (work: () => Promise<void>): Promise<void> =>
  withClient(async (client) => {
    await client.query('BEGIN')
    await client.query('LOCK TABLE notice, notice_column IN ACCESS EXCLUSIVE MODE')
    await work()
    await client.query('ROLLBACK')
  })

/** Adds to what readers see of a notice as an intruder would who has the database: past every check of ours. */
export const plantIntoRow = (noticeId: number, html: string): Promise<void> =>
  withClient(async (client) => {
    await client.query('BEGIN')
    await client.query('ALTER TABLE revision DISABLE TRIGGER revision_immutable')
    await client.query(
      `UPDATE revision SET body_html = body_html || $2
        WHERE id = (SELECT published_revision_id FROM notice WHERE id = $1)`,
      [noticeId, html],
    )
    await client.query('ALTER TABLE revision ENABLE TRIGGER revision_immutable')
    await client.query('INSERT INTO invalidation (tag) VALUES ($1)', [tags.notice(noticeId)])
    await client.query(`NOTIFY ${CHANNEL}`)
    await client.query('COMMIT')
  })

const withClient = async (work: (client: pg.Client) => Promise<void>): Promise<void> => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
