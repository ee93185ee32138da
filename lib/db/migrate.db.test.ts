import pg from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { DomainError } from '#lib/core/errors.ts'
import { migrate } from './migrate.ts'
import { emptyDatabase, freshDatabase } from './testing.ts'

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

  it('lets others by while somebody holds what it needs, and comes again', async () => {
    const url = await emptyDatabase('migrate_patience')
    const [holder, watcher] = [0, 1].map(() => new pg.Client({ connectionString: url })) as [
      pg.Client,
      pg.Client,
    ]
    await Promise.all([holder.connect(), watcher.connect()])
    await holder.query('BEGIN')
    await holder.query('CREATE TABLE attachment (not_yet int)')
    const waits = async () => {
      const { rows } = await watcher.query<{ since: string }>(
        `SELECT query_start::text AS since FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      )
      return rows[0]
    }
    const migrated = migrate(url)
    const first = await vi.waitUntil(waits, { timeout: 10_000 })
    await vi.waitUntil(async () => ((await waits())?.since ?? first.since) !== first.since, {
      timeout: 10_000,
    })
    await holder.query('ROLLBACK')
    await Promise.all([holder.end(), watcher.end()])
    const { applied, total } = await migrated
    expect(applied).toBe(total)
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
