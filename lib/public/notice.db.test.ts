import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import type { Ctx } from '#lib/db/ctx.ts'
import { notices } from '#lib/db/schema/index.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { storeFile } from '#lib/media/storeFile.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { relist } from '#lib/notices/listing.ts'
import { plainNotice, testColumns } from '#lib/notices/testNotice.ts'
import { publishDraft } from '#lib/review/testPublish.ts'
import { findPublicAttachment } from './files.ts'
import { readNeighbours, readNotice } from './notice.ts'

const TEXT = { mediaType: 'text/plain', name: '附件.txt' }

const publishOn = async (ctx: Ctx, columnId: number, title: string, day: number) => {
  const { id } = await createNotice(ctx, plainNotice(columnId, title))
  await publishDraft(ctx, { id, publishedAt: new Date(ctx.now.getTime() - day * 86_400_000) })
  return id
}

it('finds the notices above and below in the column, also where two have the same time', async () => {
  const ctx = await testCtx()
  const { news, exams } = await testColumns(ctx)
  const oldest = await publishOn(ctx, news, '旧', 3)
  const middle = await publishOn(ctx, news, '中', 1)
  const same = await publishOn(ctx, news, '同时', 1)
  await publishOn(ctx, exams, '别的栏目', 1)
  const around = async (id: number) => {
    const { previous, next } = await readNeighbours(ctx.db, id, ctx.now)
    return [previous?.id, next?.id]
  }
  expect(await around(oldest)).toEqual([middle, undefined])
  expect(await around(middle)).toEqual([same, oldest])
  expect(await around(same)).toEqual([undefined, middle])
  const { related } = await readNeighbours(ctx.db, same, ctx.now)
  expect(related.map((item) => item.title)).toEqual(['旧'])
})

it.each(['unpublished', 'quarantined', 'withdrawn'])(
  'shows nothing of a notice that is %s, nor its files',
  async (state) => {
    const ctx = await testCtx()
    const { news } = await testColumns(ctx)
    const { sha256 } = await storeFile(ctx, { ...TEXT, bytes: Buffer.from(`附件 ${state}`) })
    const input = plainNotice(news)
    const attachment = { sha256, name: '附件.txt' }
    const { id } = await createNotice(ctx, {
      ...input,
      content: { ...input.content, attachments: [attachment] },
    })
    await publishDraft(ctx, { id })
    expect(await readNotice(ctx.db, 'zh', id)).toMatchObject({ id, attachments: [{ name: '附件.txt' }] })
    expect(await findPublicAttachment(ctx.db, sha256, '附件.txt')).toMatchObject({ sha256 })
    expect(await findPublicAttachment(ctx.db, sha256, 'other.txt')).toBeUndefined()
    const withdrawn = state === 'withdrawn' && { withdrawnAt: ctx.now, withdrawalReason: '有误' }
    await ctx.db.transaction(async (tx) => {
      await tx
        .update(notices)
        .set({ state, ...withdrawn })
        .where(eq(notices.id, id))
      await relist(tx, id)
    })
    expect(await readNotice(ctx.db, 'zh', id)).toBeUndefined()
    expect(await findPublicAttachment(ctx.db, sha256, '附件.txt')).toBeUndefined()
  },
)

it('shows a notice in its own language only', async () => {
  const ctx = await testCtx()
  const { news } = await testColumns(ctx)
  const id = await publishOn(ctx, news, '通知', 0)
  expect(await readNotice(ctx.db, 'en', id)).toBeUndefined()
})
