import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { DomainError } from '#lib/core/errors.ts'
import type { Problem } from '#lib/core/problem.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { auditEvents, notices } from '#lib/db/schema/index.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { plainNotice } from '#lib/notices/testNotice.ts'
import { testPerson } from '#lib/users/testPeople.ts'
import { approveNotice } from './approve.ts'
import { moveSeveral } from './bulk.ts'
import { itemsById } from './list/items.ts'
import { saveNotice } from './save.ts'
import type { BulkInput } from './schema.ts'
import { submitNotice } from './submit.ts'
import { later, testOffice } from './testOffice.ts'
import { publishDraft } from './testPublish.ts'

const explain = (error: unknown): Problem => {
  if (!(error instanceof DomainError)) throw error
  return { code: error.code, reason: error.reason, message: error.message }
}

type Call = Omit<BulkInput, 'items'> & Record<string, unknown>

/** Does it with the notices as they are now. */
const moveAll = async (ctx: Ctx, call: Call, ids: number[], versions: Record<number, number> = {}) => {
  const lines = await itemsById(ctx, ids)
  const items = lines.map(({ id, version, revisionId }) => ({
    id,
    version: versions[id] ?? version,
    ...(revisionId && { revisionId }),
  }))
  return moveSeveral(ctx, { ...call, items } as BulkInput, explain)
}

const office = async () => {
  const all = await testOffice()
  const begin = async (columnId = all.columns.news, bodyHtml = '<p>正文</p>') =>
    (await createNotice(all.writer, { ...plainNotice(columnId), content: { title: '通知', bodyHtml } })).id
  return { ...all, begin }
}

const problems = (results: Awaited<ReturnType<typeof moveSeveral>>) =>
  results.map(({ problem }) => problem?.reason ?? 'done')

it('does with each what can be done with it, and says of each what became of it', async () => {
  const { writer, begin } = await office()
  const [good, empty, stale, also] = [await begin(), await begin(undefined, ''), await begin(), await begin()]
  const results = await moveAll(writer, { move: 'submit' }, [good, empty, stale, also], { [stale]: 7 })
  expect(problems(results)).toEqual(['done', 'review.empty-body', 'notices.changed', 'done'])
  expect(results.map(({ id }) => id)).toEqual([good, empty, stale, also])
  const lines = await itemsById(writer, [good, empty, stale, also])
  expect(lines.map(({ working }) => working)).toEqual(['in_review', 'draft', 'draft', 'in_review'])
  expect(results[0]?.version).toBe(lines[0]?.version)
  expect(results[1]).not.toHaveProperty('version')
})

it('asks the policy for each: its own text nobody passes, and what one may not read is not there', async () => {
  const { ctx, columns, writer, begin } = await office()
  const [own, other, elsewhere] = [await begin(), await begin(), await begin(columns.exams)]
  for (const id of [own, other, elsewhere]) await submitNotice(writer, { id })
  const actor = await testPerson(ctx, { grants: [{ role: 'reviewer', columnId: columns.news }] })
  const reviewer = { ...ctx, actor }
  const both = {
    ...ctx,
    actor: {
      ...writer.actor,
      grants: [...writer.actor.grants, { role: 'reviewer' as const, columnId: null }],
    },
  }
  expect(problems(await moveAll(both, { move: 'approve' }, [own]))).toEqual(['forbidden'])
  const results = await moveAll(reviewer, { move: 'approve' }, [own, other, elsewhere, 999])
  expect(problems(results)).toEqual(['done', 'done', 'notices.not-found'])
  const items = [{ id: 999, version: 1 }]
  expect(problems(await moveSeveral(reviewer, { move: 'approve', items }, explain))).toEqual([
    'notices.not-found',
  ])
})

it('refuses as a whole what somebody can do nowhere, and what makes no sense', async () => {
  const { writer, begin } = await office()
  const id = await begin()
  await expect(moveAll(writer, { move: 'publish' }, [id])).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const one = { id, version: 1 }
  for (const items of [[], [one, one], Array.from({ length: 201 }, (_, i) => ({ id: i + 1, version: 1 }))])
    await expect(moveSeveral(writer, { move: 'submit', items }, explain)).rejects.toMatchObject({
      code: 'INVALID',
    })
})

it('publishes once however often it is asked, and tells readers of each', async () => {
  const { ctx, writer, reviewers, publisher, begin } = await office()
  const ids = [await begin(), await begin()]
  for (const id of ids) {
    await submitNotice(writer, { id })
    await approveNotice(reviewers[0], { id })
  }
  const before = await itemsById(publisher, ids)
  const items = before.map(({ id, version, revisionId }) => ({ id, version, revisionId: revisionId ?? 0 }))
  for (const _ of ['first', 'again']) {
    const results = await moveSeveral(publisher, { move: 'publish', items }, explain)
    expect(problems(results)).toEqual(['done', 'done'])
  }
  const events = await ctx.db.select().from(auditEvents).where(eq(auditEvents.action, 'notice.published'))
  expect(events.map(({ noticeId }) => noticeId).toSorted()).toEqual(ids)
})

it('schedules, unschedules, takes back, withdraws and discards', async () => {
  const { ctx, writer, reviewers, publisher, begin } = await office()
  const ids = [await begin(), await begin()]
  expect(problems(await moveAll(writer, { move: 'submit' }, ids))).toEqual(['done', 'done'])
  expect(problems(await moveAll(writer, { move: 'recall' }, ids.slice(1)))).toEqual(['done'])
  expect(problems(await moveAll(writer, { move: 'discard' }, ids.slice(1)))).toEqual(['done'])
  await approveNotice(reviewers[0], { id: ids[0] ?? 0 })
  const at = later(ctx, 60).now
  const [first = 0] = ids
  expect(problems(await moveAll(publisher, { move: 'schedule', at }, ids))).toEqual([
    'done',
    'review.cannot.schedule',
  ])
  expect(problems(await moveAll(publisher, { move: 'unschedule' }, [first]))).toEqual(['done'])
  expect(problems(await moveAll(publisher, { move: 'publish' }, [first]))).toEqual(['done'])
  expect(problems(await moveAll(publisher, { move: 'withdraw', reason: '有误' }, ids))).toEqual([
    'done',
    'review.cannot.withdraw',
  ])
})

const placeOf = async ({ db }: Ctx, id: number) => {
  const { columnId, pinnedUntil, expiresAt } = notices
  const [place] = await db
    .select({ columnId, pinnedUntil, expiresAt })
    .from(notices)
    .where(eq(notices.id, id))
  return place
}

it('moves and pins drafts as their writer and what readers see as a publisher, and leaves the rest of the place', async () => {
  const { ctx, columns, writer, publisher, begin } = await office()
  const [draft, shown] = [await begin(), await begin()]
  await publishDraft(ctx, { id: shown })
  const columnId = columns.exams
  expect(problems(await moveAll(writer, { move: 'move', columnId }, [draft, shown]))).toEqual([
    'done',
    'forbidden',
  ])
  expect(problems(await moveAll(publisher, { move: 'move', columnId }, [draft, shown]))).toEqual([
    'done',
    'done',
  ])
  const pinnedUntil = later(ctx, 600).now
  expect(problems(await moveAll(publisher, { move: 'pin', pinnedUntil }, [shown]))).toEqual(['done'])
  expect(await placeOf(ctx, shown)).toEqual({ columnId, pinnedUntil, expiresAt: null })
  expect(problems(await moveAll(publisher, { move: 'pin', pinnedUntil: null }, [shown]))).toEqual(['done'])
  expect(await placeOf(ctx, shown)).toEqual({ columnId, pinnedUntil: null, expiresAt: null })
})

it('moves nothing past its reviewers, nor into a column where somebody has no right, nor to another language', async () => {
  const { ctx, columns, writer, publisher, begin } = await office()
  const [draft, waiting] = [await begin(), await begin()]
  await submitNotice(writer, { id: waiting })
  const columnId = columns.exams
  expect(problems(await moveAll(publisher, { move: 'move', columnId }, [waiting]))).toEqual([
    'review.move-in-review',
  ])
  expect(problems(await moveAll(writer, { move: 'move', columnId }, [waiting]))).toEqual(['forbidden'])
  const actor = { ...writer.actor, grants: [{ role: 'writer' as const, columnId: columns.news }] }
  const local = { ...ctx, actor }
  expect(problems(await moveAll(local, { move: 'move', columnId }, [draft]))).toEqual(['forbidden'])
  expect(problems(await moveAll(local, { move: 'move', columnId: 999 }, [draft]))).toEqual([
    'notices.column-not-found',
  ])
  await saveNotice(local, { id: draft, content: { title: '通知', bodyHtml: '<p>x</p>' } })
  const stale = await moveAll(local, { move: 'pin', pinnedUntil: null }, [draft], { [draft]: 1 })
  expect(problems(stale)).toEqual(['notices.changed'])
})
