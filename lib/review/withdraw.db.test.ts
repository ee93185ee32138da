import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import type { Ctx } from '#lib/db/ctx.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { plainNotice, testColumns } from '#lib/notices/testNotice.ts'
import { readListPage } from '#lib/public/list.ts'
import { readNotice, readWithdrawal } from '#lib/public/notice.ts'
import { publishDraft } from './testPublish.ts'
import { withdrawNotice } from './withdraw.ts'

const published = async (ctx: Ctx, columnId: number, day = 0) => {
  const { id } = await createNotice(ctx, plainNotice(columnId))
  await publishDraft(ctx, { id, publishedAt: new Date(ctx.now.getTime() - day * 86_400_000) })
  return id
}

const tagsSince = async ({ db }: Ctx, mark: number) => {
  const { rows } = await db.execute<{ tag: string }>(sql`select tag from invalidation where id > ${mark}`)
  return rows.map(({ tag }) => tag)
}

const mark = async ({ db }: Ctx) => {
  const { rows } = await db.execute<{ id: string }>(sql`select coalesce(max(id), 0) as id from invalidation`)
  return Number(rows[0]?.id)
}

it('takes a notice from its page and lists, and keeps why', async () => {
  const ctx = await testCtx()
  const { news } = await testColumns(ctx)
  const id = await published(ctx, news)
  await withdrawNotice(ctx, { id, reason: ' 日期有误 ' })
  expect(await readNotice(ctx.db, 'zh', id)).toBeUndefined()
  expect(await readWithdrawal(ctx.db, 'zh', id)).toEqual({
    columnSlug: 'news',
    withdrawnAt: ctx.now,
    reason: '日期有误',
  })
  expect(await readWithdrawal(ctx.db, 'en', id)).toBeUndefined()
  expect((await readListPage(ctx.db, news, 1, ctx.now)).total).toBe(0)
})

it('refuses what readers do not see, an empty reason, and doing it twice', async () => {
  const ctx = await testCtx()
  const { news } = await testColumns(ctx)
  const { id: draft } = await createNotice(ctx, plainNotice(news))
  const id = await published(ctx, news)
  await expect(withdrawNotice(ctx, { id: draft, reason: '有误' })).rejects.toMatchObject({
    code: 'ILLEGAL_STATE',
  })
  await expect(withdrawNotice(ctx, { id, reason: ' ' })).rejects.toMatchObject({
    code: 'INVALID',
  })
  await withdrawNotice(ctx, { id, reason: '有误' })
  await expect(withdrawNotice(ctx, { id, reason: '有误' })).rejects.toMatchObject({ code: 'ILLEGAL_STATE' })
  await expect(publishDraft(ctx, { id })).rejects.toMatchObject({ code: 'ILLEGAL_STATE' })
})

it('invalidates the notice, its lists and months up the tree, and the pages beside it', async () => {
  const ctx = await testCtx()
  const { notices, exams } = await testColumns(ctx)
  const older = await published(ctx, exams, 40)
  const id = await published(ctx, exams)
  const before = await mark(ctx)
  await withdrawNotice(ctx, { id, reason: '有误' })
  const tags = await tagsSince(ctx, before)
  expect(tags).toEqual(
    expect.arrayContaining([
      ...[`notice:${id}`, 'home:zh', `list:${exams}`, `list:${notices}`],
      ...[`month:${exams}:2026-03`, `month:${notices}:2026-03`],
    ]),
  )
  expect(tags).not.toContain(`month:${exams}:2026-02`)
  const beforeNext = await mark(ctx)
  await published(ctx, exams, 10)
  expect(await tagsSince(ctx, beforeNext)).toContain(`around:${older}`)
})

it('leaves no invalidation behind where the change is rolled back', async () => {
  const ctx = await testCtx()
  const { news } = await testColumns(ctx)
  const id = await published(ctx, news)
  const before = await mark(ctx)
  const undone = ctx.db.transaction(async (tx) => {
    await withdrawNotice({ ...ctx, db: tx }, { id, reason: '有误' })
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await tagsSince(ctx, before)).toEqual([])
})
