import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import type { Ctx } from '#lib/db/ctx.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { plainNotice } from '#lib/notices/testNotice.ts'
import { readNotice } from '#lib/public/notice.ts'
import { approveNotice } from './approve.ts'
import { arrangeNotice } from './arrange.ts'
import { expireNotice } from './expire.ts'
import { publishNotice } from './publish.ts'
import { publishInEmergency } from './publishInEmergency.ts'
import { saveNotice } from './save.ts'
import { submitNotice } from './submit.ts'
import { testOffice } from './testOffice.ts'

it('moves to other columns with its lists, and comes back when its end is put off', async () => {
  const { ctx, columns: ids, writer, publisher, administrator } = await testOffice()
  const { id } = await createNotice(writer, plainNotice(ids.news))
  await publishInEmergency(administrator, { id, reason: '台风' })
  await arrangeNotice(publisher, { id, place: { columnId: ids.exams, furtherColumnIds: [ids.news] } })
  const listed = async () => {
    const { rows } = await ctx.db.execute<{ id: string }>(
      sql`select column_id as id from notice_column where notice_id = ${id} order by 1`,
    )
    return rows.map((row) => Number(row.id))
  }
  expect(await listed()).toEqual([ids.notices, ids.exams, ids.news].sort((a, b) => a - b))
  await expireNotice(publisher, { id })
  expect(await listed()).toEqual([])
  expect(await readNotice(ctx.db, 'zh', id)).toMatchObject({ expired: true })
  const expiresAt = new Date(ctx.now.getTime() + 86_400_000)
  await arrangeNotice(publisher, { id, place: { columnId: ids.exams, expiresAt } })
  expect(await readNotice(ctx.db, 'zh', id)).toMatchObject({ expired: false })
  expect(await listed()).toHaveLength(2)
})

it('goes into no column that its mover has no right in', async () => {
  const { ctx, columns: ids, writer, publisher, administrator } = await testOffice()
  const here = {
    ...ctx,
    actor: { ...publisher.actor, grants: [{ role: 'publisher', columnId: ids.news }] },
  } as Ctx
  const writing = {
    ...ctx,
    actor: { ...writer.actor, grants: [{ role: 'writer', columnId: ids.news }] },
  } as Ctx
  const elsewhere = { columnId: ids.news, furtherColumnIds: [ids.exams] }
  const further = { ...plainNotice(ids.news), ...elsewhere }
  await expect(createNotice(writing, further)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const { id } = await createNotice(writing, plainNotice(ids.news))
  const moved = saveNotice(writing, {
    id,
    content: { title: '关于放假的通知', bodyHtml: '<p>一</p>' },
    place: { columnId: ids.exams },
  })
  await expect(moved).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await publishInEmergency(administrator, { id, reason: '台风' })
  for (const place of [elsewhere, { columnId: ids.exams }])
    await expect(arrangeNotice(here, { id, place })).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

it('stays in its column while it is under review: others would have to pass it elsewhere', async () => {
  const { columns: ids, writer, reviewers, publisher } = await testOffice()
  const { id } = await createNotice(writer, plainNotice(ids.news))
  const move = () => arrangeNotice(publisher, { id, place: { columnId: ids.exams } })
  await submitNotice(writer, { id })
  await expect(move()).rejects.toMatchObject({ reason: 'review.move-in-review' })
  await approveNotice(reviewers[0], { id })
  await expect(move()).rejects.toMatchObject({ reason: 'review.move-in-review' })
  const pinnedUntil = new Date('2026-04-01T00:00:00Z')
  await arrangeNotice(publisher, { id, place: { columnId: ids.news, pinnedUntil } })
  await publishNotice(publisher, { id })
  await move()
})
