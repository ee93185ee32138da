import { eq, sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { auditEvents, notices } from '#lib/db/schema/index.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { plainNotice } from '#lib/notices/testNotice.ts'
import { writeRevision } from '#lib/notices/writeRevision.ts'
import { readNotice } from '#lib/public/notice.ts'
import { approveNotice } from './approve.ts'
import { arrangeNotice } from './arrange.ts'
import { expireDue, publishDue } from './due.ts'
import { publishNotice } from './publish.ts'
import { scheduleNotice } from './schedule.ts'
import { submitNotice } from './submit.ts'
import { later, testOffice } from './testOffice.ts'
import { unscheduleNotice } from './unschedule.ts'

/** Notices that are planned for an hour from now, and the clock's own context at any minute. */
const planned = async (count = 1) => {
  const office = await testOffice()
  const { ctx, columns, writer, reviewers, publisher } = office
  const ids: number[] = []
  for (let i = 0; i < count; i += 1) {
    const { id } = await createNotice(writer, plainNotice(columns.news))
    await submitNotice(writer, { id })
    await approveNotice(reviewers[0], { id })
    await scheduleNotice(publisher, { id, at: later(ctx, 60).now })
    ids.push(id)
  }
  const clock = (minutes: number) => later({ ...ctx, actor: { kind: 'system', name: 'scheduler' } }, minutes)
  return { ...office, ids, clock }
}

it('publishes what was planned at its time, not before, and dates it then', async () => {
  const { ctx, ids, clock } = await planned()
  const [id = 0] = ids
  expect(await publishDue(clock(59))).toEqual([])
  expect(await readNotice(ctx.db, 'zh', id)).toBeUndefined()
  expect(await publishDue(clock(60))).toEqual([id])
  expect(await readNotice(ctx.db, 'zh', id)).toMatchObject({ publishedAt: clock(60).now })
  expect(await publishDue(clock(61))).toEqual([])
})

it('publishes each once, however many do it at the same time', async () => {
  const { ctx, ids, clock } = await planned(12)
  const done = await Promise.all(Array.from({ length: 6 }, () => publishDue(clock(600))))
  expect(done.flat().sort((a, b) => a - b)).toEqual(ids)
  const events = await ctx.db.select().from(auditEvents).where(eq(auditEvents.action, 'notice.published'))
  expect(events.map(({ noticeId, actor }) => `${noticeId} ${actor}`).sort()).toEqual(
    ids.map((id) => `${id} scheduler`).sort(),
  )
})

it('leaves alone what was called off, planned anew, or published by hand meanwhile', async () => {
  const { ids, publisher, clock, ctx } = await planned(3)
  const [off = 0, anew = 0, byHand = 0] = ids
  await unscheduleNotice(publisher, { id: off })
  await scheduleNotice(publisher, { id: anew, at: later(ctx, 120).now })
  await publishNotice(publisher, { id: byHand })
  expect(await publishDue(clock(60))).toEqual([])
  expect(await publishDue(clock(120))).toEqual([anew])
})

it('calls off what cannot be published, says why, and publishes the others', async () => {
  const { ctx, ids, clock } = await planned(2)
  const [broken = 0, fine = 0] = ids
  // As if readers had been shown an earlier revision since: the correction lacks its note.
  await ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx }
    const content = { title: '早先的', bodyHtml: '<p>一</p>', keywords: [], attachments: [], replaces: [] }
    const earlier = await writeRevision(inside, { noticeId: broken, number: 2, content })
    await tx.update(notices).set({ publishedRevisionId: earlier }).where(eq(notices.id, broken))
  })
  expect(await publishDue(clock(60))).toEqual([fine])
  const [event] = await ctx.db
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.action, 'notice.schedule-failed'))
  expect(event).toMatchObject({ noticeId: broken, details: { reason: 'review.correction-note-needed' } })
  expect(await publishDue(clock(61))).toEqual([])
})

it('does the others where one fails in a way that nobody expected', async () => {
  const { ctx, ids, clock } = await planned(2)
  const [broken = 0, fine = 0] = ids
  await ctx.db.execute(
    sql`create function fail() returns trigger language plpgsql as $$ begin raise 'broken'; end $$`,
  )
  await ctx.db.execute(
    sql.raw(
      `create trigger fail before update on notice for each row when (old.id = ${broken}) execute function fail()`,
    ),
  )
  const failed: number[] = []
  expect(await publishDue(clock(60), (id) => failed.push(id))).toEqual([fine])
  expect(failed).toEqual([broken])
})

it('ends what has an end, once, and refuses times that are past or beyond all plans', async () => {
  const { ctx, ids, publisher, clock, columns } = await planned()
  const [id = 0] = ids
  for (const [minutes, reason] of [
    [0, 'review.time-past'],
    [3 * 366 * 24 * 60, 'review.time-too-far'],
  ] as const) {
    await expect(scheduleNotice(publisher, { id, at: later(ctx, minutes).now })).rejects.toMatchObject({
      reason,
    })
  }
  await expect(scheduleNotice(publisher, { id, at: new Date(Number.NaN) })).rejects.toMatchObject({
    code: 'INVALID',
  })
  await publishDue(clock(60))
  await arrangeNotice(publisher, { id, place: { columnId: columns.news, expiresAt: later(ctx, 90).now } })
  expect(await expireDue(clock(89))).toEqual([])
  const done = await Promise.all(Array.from({ length: 4 }, () => expireDue(clock(90))))
  expect(done.flat()).toEqual([id])
  expect(await readNotice(ctx.db, 'zh', id)).toMatchObject({ expired: true })
})
