import pg from 'pg'
import { describe, expect, inject, it } from 'vitest'
import { DomainError } from '#lib/core/errors.ts'
import { migrate } from './migrate.ts'
import { freshDatabase } from './testing.ts'

const emptyDatabase = async (name: string) => {
  const client = new pg.Client({ connectionString: inject('testServerUrl') })
  await client.connect()
  await client.query(`DROP DATABASE IF EXISTS ${name}`)
  await client.query(`CREATE DATABASE ${name}`)
  await client.end()
  const url = new URL(inject('testServerUrl'))
  url.pathname = name
  return url.href
}

describe('migrate', () => {
  it('lets two servers that start at once apply each migration once', async () => {
    const url = await emptyDatabase('migrate_race')
    const results = await Promise.all([migrate(url), migrate(url), migrate(url)])
    const total = results[0]?.total ?? 0
    expect(total).toBeGreaterThan(0)
    expect(results.map(({ applied }) => applied).sort()).toEqual([0, 0, total])
  })

  it('finds nothing to do the second time', async () => {
    const { url, close } = await freshDatabase()
    expect((await migrate(url)).applied).toBe(0)
    await close()
  })

  it('says in one sentence which database does not answer', async () => {
    const error = await migrate('postgres://nobody:x@127.0.0.1:1/none').catch((e) => e)
    expect(error).toBeInstanceOf(DomainError)
    expect(error).toMatchObject({
      reason: 'database.does-not-answer',
      params: { address: '127.0.0.1:1/none' },
    })
  })

  it('changes nothing where a migration fails', async () => {
    const url = await emptyDatabase('migrate_failure')
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query('CREATE TABLE attachment (here_already int)')
    await expect(migrate(url)).rejects.toMatchObject({ reason: 'database.migration-failed' })
    const { rows } = await client.query(
      "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'",
    )
    await client.end()
    expect(rows.map((row) => row.table_name).filter((name) => name !== 'migration')).toEqual(['attachment'])
  })
})
