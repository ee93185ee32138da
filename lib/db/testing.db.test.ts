import pg from 'pg'
import { expect, test } from 'vitest'
import { freshDatabase } from './testing.ts'

const query = async (url: string, sql: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

test('each database is migrated and apart from the others', async () => {
  const [one, two] = await Promise.all([freshDatabase(), freshDatabase()])
  await query(one.url, 'CREATE TABLE only_here (id int)')
  const tables = `SELECT to_regclass('migration') IS NOT NULL AS migrated, to_regclass('only_here') AS own`
  expect(await query(one.url, tables)).toEqual([{ migrated: true, own: 'only_here' }])
  expect(await query(two.url, tables)).toEqual([{ migrated: true, own: null }])
  await Promise.all([one.close(), two.close()])
})

test('a closed database is gone', async () => {
  const { url, close } = await freshDatabase()
  await close()
  await expect(query(url, 'SELECT 1')).rejects.toThrow(/does not exist/)
})
