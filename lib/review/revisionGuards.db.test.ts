import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { refusalOf } from '#lib/db/testRefusal.ts'
import { testSite } from './testSite.ts'

const ONWARDS = ['in_review', 'approved', 'scheduled', 'published', 'discarded']
const MOVES: Record<string, string[]> = {
  draft: ONWARDS,
  in_review: ['returned', ...ONWARDS],
  returned: ONWARDS,
  approved: ['returned', ...ONWARDS],
  scheduled: ['returned', ...ONWARDS],
  published: ['superseded'],
  superseded: [],
  discarded: [],
}

it('never becomes a draft again, and nothing else once readers have seen it', async () => {
  const { ctx, draft } = await testSite()
  const states = Object.keys(MOVES)
  let number = 1
  for (const [from, to] of states.flatMap((from) => states.map((to) => [from, to] as const))) {
    number += 1
    await ctx.db.execute(sql`
      insert into revision (notice_id, number, state, title, body_html, created_by)
      values (${draft.id}, ${number}, ${from}, '通知', '', 'test')`)
    const move = sql`update revision set state = ${to} where notice_id = ${draft.id} and number = ${number}`
    const may = from === to || MOVES[from]?.includes(to)
    expect(await refusalOf(ctx, move), `${from} to ${to}`).toBe(may ? undefined : 'revision_moves')
    // Out of the way of the next one: a notice has one published revision.
    await ctx.db.execute(
      sql`update revision set state = 'superseded' where state = 'published' and notice_id = ${draft.id}`,
    )
  }
})

it('takes nothing but its source on its way to the readers', async () => {
  const { ctx, draft, shown } = await testSite()
  await ctx.db.execute(sql`insert into source (name) values ('办公室')`)
  const id = draft.revisionId
  const source = sql`(select id from source)`
  await ctx.db.execute(sql`update revision set state = 'approved' where id = ${id}`)
  for (const change of [
    sql`update revision set state = 'published', title = '开云' where id = ${id}`,
    sql`update revision set source_id = ${source} where id = ${id}`,
    sql`update revision set source_id = ${source} where id = ${shown.revisionId}`,
  ]) {
    expect(await refusalOf(ctx, change)).toBe('revision_immutable')
  }
  const published = sql`update revision set state = 'published', source_id = ${source} where id = ${id}`
  expect(await refusalOf(ctx, published)).toBeUndefined()
})

it('keeps its attachments, and is given none that another one had', async () => {
  const { ctx, draft, shown } = await testSite()
  const sha256 = 'a'.repeat(64)
  await ctx.db.execute(
    sql`insert into stored_file (sha256, bytes, media_type) values (${sha256}, 1, 'text/plain')`,
  )
  const attached = (id: number) =>
    sql`insert into attachment (revision_id, sha256, name, position) values (${id}, ${sha256}, '附件.txt', 0)`
  await ctx.db.execute(attached(draft.revisionId))
  for (const forged of [
    attached(shown.revisionId),
    sql`update attachment set revision_id = ${shown.revisionId}`,
  ]) {
    expect(await refusalOf(ctx, forged)).toBe('revision_immutable')
  }
  expect(await refusalOf(ctx, sql`delete from attachment`)).toBeUndefined()
})

it('cannot be deleted once readers have seen it, nor can its notice', async () => {
  const { ctx, draft, shown } = await testSite()
  for (const loss of [
    sql`delete from revision where id = ${shown.revisionId}`,
    sql`delete from notice where id = ${shown.id}`,
  ]) {
    expect(await refusalOf(ctx, loss)).toBe('revision_kept')
  }
  expect(await refusalOf(ctx, sql`truncate notice cascade`)).toBe('revision_not_emptied')
  expect(await refusalOf(ctx, sql`delete from notice where id = ${draft.id}`)).toBeUndefined()
})
