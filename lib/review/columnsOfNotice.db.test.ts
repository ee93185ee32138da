import { eq, sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import type { Ctx } from '#lib/db/ctx.ts'
import { columns, revisions } from '#lib/db/schema/index.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { plainNotice } from '#lib/notices/testNotice.ts'
import { testPerson } from '#lib/users/testPeople.ts'
import { approveNotice } from './approve.ts'
import { arrangeNotice } from './arrange.ts'
import { publishNotice } from './publish.ts'
import { saveNotice } from './save.ts'
import { submitNotice } from './submit.ts'
import { testOffice } from './testOffice.ts'
import { publishDraft } from './testPublish.ts'

const listedIn = async ({ db }: Ctx, id: number): Promise<number[]> => {
  const { rows } = await db.execute<{ id: string }>(
    sql`select column_id as id from notice_further_column where notice_id = ${id} order by 1`,
  )
  return rows.map((row) => Number(row.id))
}

it('passes as many stages as the strictest of its columns asks for, and takes a publisher of each', async () => {
  const { ctx, columns: ids, writer, reviewers, publisher } = await testOffice()
  await ctx.db.update(columns).set({ reviewStages: 2 }).where(eq(columns.id, ids.exams))
  const { id } = await createNotice(writer, { ...plainNotice(ids.news), furtherColumnIds: [ids.exams] })
  await submitNotice(writer, { id })
  expect(await ctx.db.select({ stages: revisions.stages }).from(revisions)).toEqual([{ stages: 2 }])
  for (const reviewer of reviewers.slice(0, 2)) await approveNotice(reviewer, { id })
  const here = {
    ...ctx,
    actor: await testPerson(ctx, { grants: [{ role: 'publisher', columnId: ids.news }] }),
  }
  await expect(publishNotice(here, { id })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await publishNotice(publisher, { id })
})

it('comes into no column that asks for more stages than it has passed, unless it passed none', async () => {
  const { ctx, columns: ids, writer, reviewers, publisher } = await testOffice()
  await ctx.db.update(columns).set({ reviewStages: 3 }).where(eq(columns.id, ids.exams))
  const { id } = await createNotice(writer, plainNotice(ids.news))
  await submitNotice(writer, { id })
  await approveNotice(reviewers[0], { id })
  await publishNotice(publisher, { id })
  for (const place of [{ columnId: ids.exams }, { columnId: ids.news, furtherColumnIds: [ids.exams] }])
    await expect(arrangeNotice(publisher, { id, place })).rejects.toMatchObject({
      reason: 'review.more-stages',
    })
  const old = await createNotice(ctx, plainNotice(ids.news))
  await publishDraft(ctx, { id: old.id })
  await arrangeNotice(publisher, { id: old.id, place: { columnId: ids.exams } })
})

it('stays in further columns that whoever changes it has no right in, and was not shown', async () => {
  const { ctx, columns: ids, writer } = await testOffice()
  const { id } = await createNotice(writer, { ...plainNotice(ids.news), furtherColumnIds: [ids.exams] })
  const grants = (role: 'writer' | 'publisher') => [{ role, columnId: ids.news }]
  const writing = { ...ctx, actor: await testPerson(ctx, { grants: grants('writer') }) }
  const content = { title: '改了标题', bodyHtml: '<p>正文</p>' }
  await saveNotice(writing, { id, content, place: { columnId: ids.news } })
  expect(await listedIn(ctx, id)).toEqual([ids.exams])
  await publishDraft(ctx, { id })
  const arranging = { ...ctx, actor: await testPerson(ctx, { grants: grants('publisher') }) }
  await arrangeNotice(arranging, { id, place: { columnId: ids.news } })
  expect(await listedIn(ctx, id)).toEqual([ids.exams])
  // Who has the right there takes it out.
  await saveNotice(writer, { id, content: { ...content, correctionNote: '改了' } })
  await arrangeNotice(
    { ...ctx, actor: await testPerson(ctx, { grants: [{ role: 'publisher', columnId: null }] }) },
    { id, place: { columnId: ids.news } },
  )
  expect(await listedIn(ctx, id)).toEqual([])
})
