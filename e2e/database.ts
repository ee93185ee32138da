import pg from 'pg'

/** Does something while nobody can read notices from the database of the server under test. */
export const withoutDatabase = async (work: () => Promise<void>): Promise<void> => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    await client.query('BEGIN')
    await client.query('LOCK TABLE notice, notice_column IN ACCESS EXCLUSIVE MODE')
    await work()
    await client.query('ROLLBACK')
  } finally {
    await client.end()
  }
}
