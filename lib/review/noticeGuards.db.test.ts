import { type SQL, sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { refusalOf } from '#lib/db/testRefusal.ts'
import { testSite } from './testSite.ts'

const shows = (id: number) =>
  sql`update notice set state = 'published', published_at = now() where id = ${id}`

it.each<[string, (site: { draft: { id: number; revisionId: number }; shown: { id: number } }) => SQL]>([
  [
    'shows only a revision that is published',
    ({ draft }) => sql`update notice set state = 'expired', published_at = now(),
      published_revision_id = ${draft.revisionId} where id = ${draft.id}`,
  ],
  [
    'does not lose its published revision',
    ({ shown }) => sql`update revision set state = 'superseded' where notice_id = ${shown.id}`,
  ],
])('%s', async (_, statement) => {
  const made = await testSite()
  expect(await refusalOf(made.ctx, statement(made))).toBe('notice_shows_published')
})

it.each<[string, (site: { draft: { id: number }; shown: { id: number } }) => SQL]>([
  [
    'is out of the lists when it leaves',
    ({ shown }) => sql`update notice set state = 'expired' where id = ${shown.id}`,
  ],
  [
    'is listed under its date',
    ({ shown }) =>
      sql`update notice set published_at = published_at - interval '1 day' where id = ${shown.id}`,
  ],
  [
    'is listed in its column',
    ({ shown }) =>
      sql`update notice set column_id = (select id from "column" where slug = 'news') where id = ${shown.id}`,
  ],
  [
    'does not fall out of its lists',
    ({ shown }) => sql`delete from notice_column where notice_id = ${shown.id}`,
  ],
  [
    'does not move in its lists',
    () => sql`update notice_column set published_at = published_at - interval '1 day'`,
  ],
  [
    'is not listed before it is published',
    ({ draft }) => sql`insert into notice_column (column_id, published_at, notice_id)
      select column_id, now(), id from notice where id = ${draft.id}`,
  ],
])('%s', async (_, statement) => {
  const made = await testSite()
  expect(await refusalOf(made.ctx, statement(made))).toBe('notice_listed')
})

it('is published and listed, or neither', async () => {
  const { ctx, draft } = await testSite()
  const half = ctx.db.transaction(async (tx) => {
    await tx.execute(sql`update revision set state = 'published' where id = ${draft.revisionId}`)
    await tx.execute(
      sql`update notice set published_revision_id = ${draft.revisionId} where id = ${draft.id}`,
    )
    await tx.execute(shows(draft.id))
  })
  await expect(half).rejects.toMatchObject({ cause: { constraint: 'notice_listed' } })
})

it('has one published revision at most', async () => {
  const { ctx, shown } = await testSite()
  const second = sql`insert into revision (notice_id, number, state, title, body_html, created_by)
    values (${shown.id}, 2, 'published', '通知', '', 'test')`
  expect(await refusalOf(ctx, second)).toBe('revision_one_published')
})
