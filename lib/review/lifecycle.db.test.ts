import { eq, sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import type { Ctx } from '#lib/db/ctx.ts'
import { auditEvents, columns, notices, revisions } from '#lib/db/schema/index.ts'
import { refusalOf } from '#lib/db/testRefusal.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { plainNotice } from '#lib/notices/testNotice.ts'
import { readNotice } from '#lib/public/notice.ts'
import { approveNotice } from './approve.ts'
import { arrangeNotice } from './arrange.ts'
import { readDeskNotice } from './deskNotice.ts'
import { discardDraft } from './discard.ts'
import { expireNotice } from './expire.ts'
import { handOver } from './handOver.ts'
import { publishNotice } from './publish.ts'
import { publishInEmergency } from './publishInEmergency.ts'
import { recallNotice } from './recall.ts'
import { returnNotice } from './return.ts'
import { saveNotice } from './save.ts'
import { submitNotice } from './submit.ts'
import { readTasks } from './tasks.ts'
import { later, testOffice } from './testOffice.ts'
import { withdrawNotice } from './withdraw.ts'

const content = (body: string, correctionNote?: string) => ({
  ...{ title: '关于放假的通知', bodyHtml: `<p>第一段</p><p>${body}</p>` },
  ...(correctionNote && { correctionNote }),
})

/** What it is somebody's turn to do. */
const waitingFor = async (ctx: Ctx) =>
  (await readTasks(ctx))
    .filter(({ kind }) => kind !== 'planned' && kind !== 'elsewhere')
    .flatMap(({ kind, items }) => items.map((item) => ({ ...item, kind })))

const versionOf = async ({ db }: Ctx, id: number) => {
  const [row] = await db.select({ version: notices.version }).from(notices).where(eq(notices.id, id))
  return row?.version ?? 0
}

it('goes from a draft to its readers by way of three stages, and on to a correction and its withdrawal', async () => {
  const { ctx, columns: ids, writer, reviewers, publisher } = await testOffice()
  const [one, two, three] = reviewers
  await ctx.db.update(columns).set({ reviewStages: 3 }).where(eq(columns.id, ids.exams))
  const { id, revisionId } = await createNotice(writer, { columnId: ids.exams, content: content('九月放假') })
  await submitNotice(writer, { id })
  await returnNotice(one, { id, comments: [{ paragraph: 1, text: '是十月' }] })

  expect(await waitingFor(writer)).toMatchObject([{ id, kind: 'returned' }])
  const seen = await readDeskNotice(writer, id)
  expect(seen.comments).toMatchObject([{ paragraph: 1, quote: '九月放假', text: '是十月' }])
  const saved = await saveNotice(writer, { id, version: seen.version, content: content('十月放假') })
  expect(saved.revisionId).not.toBe(revisionId)
  expect((await readDeskNotice(writer, id)).comments).toHaveLength(1)

  await submitNotice(writer, { id })
  for (const [index, reviewer] of [one, two, three].entries()) {
    expect(await waitingFor(reviewer)).toMatchObject([{ id, kind: 'approve', stage: index + 1, stages: 3 }])
    await approveNotice(reviewer, { id })
    expect(await waitingFor(reviewer)).toEqual([])
  }
  expect(await waitingFor(publisher)).toMatchObject([{ id, kind: 'publish' }])
  await publishNotice(publisher, { id, revisionId: saved.revisionId })
  expect(await readNotice(ctx.db, 'zh', id)).toMatchObject({
    bodyHtml: '<p>第一段</p><p>十月放假</p>',
    corrections: [],
  })

  await saveNotice(writer, { id, content: content('十月一日放假', '写明日期') })
  expect(await readNotice(ctx.db, 'zh', id)).toMatchObject({ bodyHtml: '<p>第一段</p><p>十月放假</p>' })
  await submitNotice(writer, { id })
  for (const reviewer of reviewers) await approveNotice(reviewer, { id })
  const correcting = later(publisher, 60)
  await publishNotice(correcting, { id })
  expect(await readNotice(ctx.db, 'zh', id)).toMatchObject({
    bodyHtml: '<p>第一段</p><p>十月一日放假</p>',
    publishedAt: ctx.now,
    corrections: [{ note: '写明日期', at: correcting.now }],
  })

  await saveNotice(writer, { id, content: content('又一版', '又改了') })
  await withdrawNotice(publisher, { id, reason: '不放假了' })
  expect(await readNotice(ctx.db, 'zh', id)).toBeUndefined()
  const states = await ctx.db.select({ state: revisions.state }).from(revisions).orderBy(revisions.number)
  expect(states.map(({ state }) => state)).toEqual(['returned', 'superseded', 'published', 'discarded'])

  const events = await ctx.db
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.noticeId, id))
    .orderBy(auditEvents.id)
  expect(events.map(({ action }) => action.slice('notice.'.length))).toEqual([
    ...[
      'created',
      'submitted',
      'returned',
      'begun-anew',
      'submitted',
      'approved',
      'approved',
      'approved',
      'published',
    ],
    ...[
      'begun-anew',
      'submitted',
      'approved',
      'approved',
      'approved',
      'corrected',
      'begun-anew',
      'withdrawn',
    ],
  ])
  expect(events.every(({ actorId }) => actorId !== null)).toBe(true)
  expect(events[5]).toMatchObject({
    actorId: one.actor.id,
    before: { state: 'in_review', stage: 1 },
    after: { state: 'in_review', stage: 2 },
  })
})

it('is passed by nobody who wrote any of it, whatever their roles, and by nobody twice', async () => {
  const { ctx, columns: ids, writer, reviewers } = await testOffice()
  const [one, two] = reviewers
  const both = {
    ...ctx,
    actor: { ...writer.actor, grants: [...one.actor.grants, ...writer.actor.grants] },
  } as Ctx
  const helper = {
    ...ctx,
    actor: { ...two.actor, grants: [...two.actor.grants, ...writer.actor.grants] },
  } as Ctx
  await ctx.db.update(columns).set({ reviewStages: 2 }).where(eq(columns.id, ids.news))
  const { id } = await createNotice(both, plainNotice(ids.news))
  await saveNotice(helper, { id, content: content('九月') })
  await submitNotice(both, { id })
  for (const one of [both, helper])
    await expect(approveNotice(one, { id })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await approveNotice(one, { id })
  await expect(approveNotice(one, { id })).rejects.toMatchObject({ code: 'FORBIDDEN' })

  const passed = (userId: number, stage: number) =>
    sql`insert into approval (revision_id, stage, user_id, at)
      select working_revision_id, ${stage}::int, ${userId}::int, now() from notice where id = ${id}`
  expect(await refusalOf(ctx, passed(writer.actor.id, 2))).toBe('approval_not_by_writer')
  expect(await refusalOf(ctx, passed(two.actor.id, 2))).toBe('approval_not_by_writer')
  expect(await refusalOf(ctx, passed(one.actor.id, 2))).toBe('approval_one_stage_each')
  expect(await refusalOf(ctx, passed(reviewers[2].actor.id, 1))).toBe('approval_of_waiting')
  expect(await refusalOf(ctx, sql`update approval set user_id = ${two.actor.id}`)).toBe(
    'approval_append_only',
  )
  expect(await refusalOf(ctx, sql`delete from approval`)).toBe('approval_append_only')
})

it('counts who wrote what was returned among the writers of what became of it', async () => {
  const { ctx, columns: ids, writer, reviewers } = await testOffice()
  const [one, two] = reviewers
  const { id } = await createNotice(writer, plainNotice(ids.news))
  await submitNotice(writer, { id })
  await recallNotice(writer, { id })
  const other = { ...ctx, actor: { ...two.actor, grants: writer.actor.grants } } as Ctx
  await saveNotice(other, { id, content: content('另一人写的') })
  await submitNotice(other, { id })
  const first = { ...ctx, actor: { ...writer.actor, grants: one.actor.grants } } as Ctx
  await expect(approveNotice(first, { id })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await approveNotice(one, { id })
})

it('counts who wrote what was given up, where another writes on from there', async () => {
  const { ctx, columns: ids, writer, reviewers } = await testOffice()
  const [one, two] = reviewers
  const { id } = await createNotice(writer, plainNotice(ids.news))
  await discardDraft(writer, { id })
  const other = { ...ctx, actor: { ...two.actor, grants: writer.actor.grants } } as Ctx
  await saveNotice(other, { id, content: content('同样的') })
  await submitNotice(other, { id })
  const first = { ...ctx, actor: { ...writer.actor, grants: one.actor.grants } } as Ctx
  await expect(approveNotice(first, { id })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await approveNotice(one, { id })
})

it('sends a correction back to who wrote it, not to who once began the notice', async () => {
  const { ctx, columns: ids, writer, reviewers, administrator } = await testOffice()
  const { id } = await createNotice(writer, plainNotice(ids.news))
  await publishInEmergency(administrator, { id, reason: '台风' })
  const other = { ...ctx, actor: { ...reviewers[1].actor, grants: writer.actor.grants } } as Ctx
  await saveNotice(other, { id, content: content('更正', '改了') })
  await submitNotice(other, { id })
  await returnNotice(reviewers[0], { id, comments: [{ paragraph: null, text: '再改' }] })
  expect(await waitingFor(other)).toMatchObject([{ id, kind: 'returned' }])
  expect(await waitingFor(writer)).toEqual([])
})

it('is not published after its end, and a correction does not bring back what is over', async () => {
  const { ctx, columns: ids, writer, publisher, administrator } = await testOffice()
  const expiresAt = later(ctx, 60).now
  const { id } = await createNotice(writer, { ...plainNotice(ids.news), expiresAt })
  const emergency = { id, reason: '台风' }
  await expect(publishInEmergency(later(administrator, 61), emergency)).rejects.toMatchObject({
    reason: 'review.end-past',
  })
  await publishInEmergency(administrator, emergency)
  await expireNotice(later(publisher, 10), { id })
  await saveNotice(writer, { id, content: content('更正', '改了') })
  await publishInEmergency(later(administrator, 20), emergency)
  expect(await readNotice(ctx.db, 'zh', id)).toMatchObject({ expired: true, corrections: [{ note: '改了' }] })
  const [row] = await ctx.db.select({ expiresAt: notices.expiresAt }).from(notices)
  expect(row).toEqual({ expiresAt: later(ctx, 10).now })
})

it('refuses a correction without its note, an empty text, and a comment where there is no paragraph', async () => {
  const { columns: ids, writer, reviewers, administrator } = await testOffice()
  const { id } = await createNotice(writer, {
    columnId: ids.news,
    content: { title: '通知', bodyHtml: '<p> </p>' },
  })
  await expect(submitNotice(writer, { id })).rejects.toMatchObject({ reason: 'review.empty-body' })
  const emergency = { id, reason: '台风' }
  await expect(publishInEmergency(administrator, emergency)).rejects.toMatchObject({
    reason: 'review.empty-body',
  })
  await saveNotice(writer, { id, content: content('放假') })
  await submitNotice(writer, { id })
  const comments = [{ paragraph: 2, text: '没有这一段' }]
  await expect(returnNotice(reviewers[0], { id, comments })).rejects.toMatchObject({
    reason: 'review.no-such-paragraph',
    params: { number: 3 },
  })
  await publishInEmergency(administrator, emergency)
  await saveNotice(writer, { id, content: content('又一版') })
  for (const correcting of [submitNotice(writer, { id }), publishInEmergency(administrator, emergency)])
    await expect(correcting).rejects.toMatchObject({ reason: 'review.correction-note-needed' })
})

it('marks an emergency in the audit trail, with its reason', async () => {
  const { ctx, columns: ids, writer, administrator } = await testOffice()
  const { id } = await createNotice(writer, plainNotice(ids.news))
  await submitNotice(writer, { id })
  await publishInEmergency(administrator, { id, reason: '台风停课' })
  const [event] = await ctx.db
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.action, 'notice.published-in-emergency'))
  expect(event).toMatchObject({
    actorId: administrator.actor.id,
    before: { state: 'in_review', stage: 1 },
    details: { reason: '台风停课' },
  })
})

it('is refused to whoever saw an older version', async () => {
  const { ctx, columns: ids, writer, publisher } = await testOffice()
  const { id } = await createNotice(writer, plainNotice(ids.news))
  const version = await versionOf(ctx, id)
  await saveNotice(writer, { id, version, content: content('一') })
  await expect(saveNotice(writer, { id, version, content: content('二') })).rejects.toMatchObject({
    code: 'CONFLICT',
  })
  await expect(submitNotice(writer, { id, version })).rejects.toMatchObject({ code: 'CONFLICT' })
  await expect(
    arrangeNotice(publisher, { id, version, place: { columnId: ids.exams } }),
  ).rejects.toMatchObject({ code: 'CONFLICT' })
})

it('is handed over with what its writer leaves behind, where the other may write', async () => {
  const { ctx, columns: ids, writer, publisher, administrator } = await testOffice()
  const one = await createNotice(writer, plainNotice(ids.news))
  await createNotice(writer, plainNotice(ids.exams))
  const { actor } = publisher
  await ctx.db.execute(
    sql`insert into role_grant (user_id, role, column_id) values (${actor.id}, 'writer', ${ids.news})`,
  )
  expect(await handOver(administrator, { from: writer.actor.id, to: actor.id })).toEqual({
    handedOver: 1,
    left: 1,
  })
  const successor = { ...ctx, actor: { ...actor, grants: [{ role: 'writer', columnId: ids.news }] } } as Ctx
  expect(await waitingFor(successor)).toMatchObject([{ id: one.id, kind: 'draft' }])
  await expect(handOver(publisher, { from: writer.actor.id, to: actor.id })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  await expect(handOver(administrator, { from: 9999, to: actor.id })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

it('leaves an audit trail that nobody changes', async () => {
  const { ctx } = await testOffice()
  for (const change of [
    sql`update audit_event set actor = 'somebody else'`,
    sql`delete from audit_event`,
    sql`truncate audit_event`,
  ])
    expect(await refusalOf(ctx, change)).toBe('audit_event_append_only')
})
