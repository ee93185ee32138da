import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asc } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { expect, it, onTestFinished } from 'vitest'
import { closeDatabase, openDatabase } from '#lib/db/client.ts'
import { migrate } from '#lib/db/migrate.ts'
import { news, outgoingMails, subscribers } from '#lib/db/schema/index.ts'
import { emptyDatabase } from '#lib/db/testing.ts'
import { readDigestItems } from './digestItems.ts'
import { queueDigests } from './queueDigests.ts'

const MIGRATIONS = new URL('../db/migrations', import.meta.url).pathname

/** Brings an empty database to where it was before the migration with this name. */
const migrateBefore = async (url: string, tag: string) => {
  const folder = await mkdtemp(join(tmpdir(), 'migrations-'))
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await cp(MIGRATIONS, folder, { recursive: true })
    const path = join(folder, 'meta/_journal.json')
    const journal = JSON.parse(await readFile(path, 'utf8')) as { entries: { tag: string }[] }
    const entries = journal.entries.slice(
      0,
      journal.entries.findIndex((entry) => entry.tag === tag),
    )
    await writeFile(path, JSON.stringify({ ...journal, entries }))
    const history = { migrationsSchema: 'public', migrationsTable: 'migration' }
    await applyMigrations(drizzle({ client }), { migrationsFolder: folder, ...history })
  } finally {
    await client.end()
    await rm(folder, { recursive: true })
  }
}

/** A time so many hours after the beginning of this test's day. */
const at = (hours: number): Date => new Date(Date.parse('2026-03-15T00:00:00Z') + hours * 3_600_000)

/** One column; notices and subscribers as they were when these were told by time. */
const fill = async (url: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const run = (text: string, values: unknown[] = []) => client.query(text, values)
  // What is written here is true in the end, and not after each line.
  await run('begin')
  await run(`insert into "column" (lang, slug, name) values ('zh', 'news', '新闻')`)
  const publish = async (title: string, publishedAt: Date, shownAt = publishedAt) => {
    const { rows } = await run(
      `insert into notice (column_id, lang, title) values (1, 'zh', $1) returning id`,
      [title],
    )
    const { id } = rows[0]
    await show(id, 1, title, shownAt, null)
    await run(`update notice set state = 'published', published_at = $2 where id = $1`, [id, publishedAt])
    const listed = 'insert into notice_column (column_id, published_at, notice_id) values (1, $1, $2)'
    await run(listed, [publishedAt, id])
    return id
  }
  const show = async (id: string, number: number, title: string, shownAt: Date, note: string | null) => {
    await run(`update revision set state = 'superseded' where notice_id = $1`, [id])
    const { rows } = await run(
      `insert into revision (notice_id, number, state, title, body_html, created_by, shown_at, correction_note)
       values ($1, $2, 'published', $3, '', 'test', $4, $5) returning id`,
      [id, number, title, shownAt, note],
    )
    await run('update notice set published_revision_id = $2 where id = $1', [id, rows[0].id])
  }
  const old = await publish('旧通知', at(-48))
  await publish('一', at(1))
  await show(old, 2, '旧通知改', at(2), '时间写错了')
  await publish('三', at(3))
  await publish('五', at(5))
  await publish('多年前的', at(-1_000), at(3))
  await publish('还没有人听到的', at(30))

  const subscribe = async (
    email: string,
    toldUntil: Date,
    more: { paused?: true; unconfirmed?: true } = {},
  ) => {
    const { rows } = await run(
      `insert into subscriber (email, lang, frequency, asked_at, confirmed_at, told_until, due_at, paused_at)
       values ($1, 'zh', 'daily', $2, $3, $4, $5, $6) returning id`,
      [
        email,
        at(-2_000),
        more.unconfirmed ? null : at(-2_000),
        toldUntil,
        more.paused || more.unconfirmed ? null : at(32),
        more.paused ? at(-1_000) : null,
      ],
    )
    await run('insert into subscription (subscriber_id, column_id) values ($1, 1)', [rows[0].id])
    return rows[0].id
  }
  await subscribe('behind@school.cn', at(2.5))
  const waiting = await subscribe('waiting@school.cn', at(6))
  await subscribe('paused@school.cn', at(-3_000), { paused: true })
  await subscribe('unconfirmed@school.cn', at(-1_500), { unconfirmed: true })
  const order = (from: Date, until: Date, dueAt: Date | null, sentAt: Date | null) =>
    run(
      `insert into outgoing_mail (subscriber_id, kind, params, due_at, sent_at) values ($1, 'digest', $2, $3, $4)`,
      [waiting, { from: from.toISOString(), until: until.toISOString() }, dueAt, sentAt],
    )
  await order(at(0), at(4), at(8), null)
  await order(at(4), at(6), null, at(6))
  await run('commit')
  await client.end()
}

it('tells who was told by time what came after it, once, and what waits in a mail', async () => {
  const url = await emptyDatabase('upgrade_news')
  await migrateBefore(url, '0012_news')
  await fill(url)
  await migrate(url)
  const db = openDatabase(url)
  onTestFinished(() => closeDatabase(db))

  const told = await db.select().from(news).orderBy(asc(news.shownAt))
  expect(told.map(({ shownAt, isNumbered }) => [shownAt, isNumbered])).toEqual([
    ...[1, 2, 3, 5].map((hours) => [at(hours), true]),
    [at(30), false],
  ])
  expect(told.slice(0, 4).map(({ number }) => number)).toEqual([1, 2, 3, 4])
  const rows = await db.select().from(subscribers).orderBy(asc(subscribers.id))
  expect(rows.map(({ toldNumber }) => toldNumber)).toEqual([2, 4, 0, 0])

  expect(await queueDigests({ db, now: at(40) })).toBe(2)
  const mails = await db.select().from(outgoingMails).orderBy(asc(outgoingMails.id))
  const titles = mails
    .filter(({ dueAt }) => dueAt !== null)
    .map(async ({ subscriberId, params: { from, until } }) => {
      const range = { from: Number(from), until: Number(until) }
      const items = await readDigestItems(db, subscriberId ?? 0, range)
      return [subscriberId, items.map(({ title, correction }) => title + (correction ?? '')).toSorted()]
    })
  expect((await Promise.all(titles)).toSorted()).toEqual([
    [1, ['三', '五', '还没有人听到的']],
    [2, ['一', '三', '旧通知改时间写错了']],
    [2, ['还没有人听到的']],
  ])
})
