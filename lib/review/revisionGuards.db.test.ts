import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { refusalOf } from '#lib/db/testRefusal.ts'
import { REVISION_STATES, type RevisionState } from '#lib/notices/state.ts'
import { testSite } from './testSite.ts'
import { MOVES, TRANSITIONS, type Transition } from './transitions.ts'

/** The moves of the table, the one from stage to stage, and what a correction does with what it replaces. */
const allowed = (from: RevisionState, to: RevisionState): boolean =>
  from === to ||
  (from === 'published' && to === 'superseded') ||
  MOVES.some((move) => {
    const transition: Transition = TRANSITIONS[move]
    // Where a returned revision is written on, that is a new one.
    return move !== 'save' && transition.to === to && transition.from.includes(from)
  })

const DETAILS = { in_review: { stage: 1, stages: 1 }, scheduled: { at: '2026-03-20T01:00:00Z' } }
const detailsOf = (state: RevisionState): { stage?: number; stages?: number; at?: string } =>
  DETAILS[state as keyof typeof DETAILS] ?? {}

it('moves as the table of transitions says, whoever writes', async () => {
  const { ctx, draft } = await testSite()
  let number = 1
  for (const [from, to] of REVISION_STATES.flatMap((from) =>
    REVISION_STATES.map((to) => [from, to] as const),
  )) {
    number += 1
    const [was, is] = [detailsOf(from), detailsOf(to)]
    await ctx.db.execute(sql`
      insert into revision (notice_id, number, state, title, body_html, created_by, stage, stages, scheduled_for)
      values (${draft.id}, ${number}, ${from}, '通知', '', 'test', ${was.stage ?? null}, 1, ${was.at ?? null})`)
    const move = sql`update revision set state = ${to}, stage = ${is.stage ?? null}, scheduled_for = ${is.at ?? null}
      where notice_id = ${draft.id} and number = ${number}`
    expect(await refusalOf(ctx, move), `${from} to ${to}`).toBe(
      allowed(from, to) ? undefined : 'revision_moves',
    )
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
  await ctx.db.execute(sql`update revision set state = 'in_review', stage = 1, stages = 1 where id = ${id}`)
  await ctx.db.execute(sql`update revision set state = 'approved', stage = null where id = ${id}`)
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
