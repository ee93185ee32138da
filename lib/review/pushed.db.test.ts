import { asc } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { addColumn } from '#lib/columns/addColumn.ts'
import { pushes } from '#lib/db/schema/index.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { plainNotice } from '#lib/notices/testNotice.ts'
import { saveNotice } from './save.ts'
import { publishDraft } from './testPublish.ts'
import { testSite } from './testSite.ts'
import { withdrawNotice } from './withdraw.ts'

process.env.PUBLIC_URL = 'https://www.school.cn'
process.env.INDEXNOW_KEY = 'key-of-this-school'

it('search engines are to be told of a publication, its correction and its withdrawal, and of nothing that failed', async () => {
  const { ctx, columns } = await testSite()
  await ctx.db.delete(pushes)
  const { id } = await createNotice(ctx, plainNotice(columns.news))
  await publishDraft(ctx, { id })
  await saveNotice(ctx, {
    id,
    content: { ...plainNotice(columns.news).content, correctionNote: '日期有误。' },
  })
  await publishDraft(ctx, { id })
  await ctx.db
    .transaction(async (tx) => {
      await withdrawNotice({ ...ctx, db: tx }, { id, reason: '有误' })
      throw new Error('undone')
    })
    .catch(() => undefined)
  await withdrawNotice(ctx, { id, reason: '有误' })
  const rows = await ctx.db.select().from(pushes).orderBy(asc(pushes.id))
  expect(rows).toMatchObject(
    ['published', 'corrected', 'withdrawn'].map((cause) => ({
      ...{ cause, engine: 'indexnow', path: `/notices/${id}`, noticeId: id },
      ...{ createdAt: ctx.now, dueAt: ctx.now, sentAt: null },
    })),
  )
})

it('of what is its column’s own page they are told the column’s address', async () => {
  const { ctx } = await testSite()
  const { id: columnId } = await addColumn(ctx, { slug: 'about', name: '概况', kind: 'page' })
  await ctx.db.delete(pushes)
  const { id } = await createNotice(ctx, plainNotice(columnId))
  await publishDraft(ctx, { id })
  await withdrawNotice(ctx, { id, reason: '有误' })
  expect(await ctx.db.select().from(pushes).orderBy(asc(pushes.id))).toMatchObject(
    ['published', 'withdrawn'].map((cause) => ({ cause, path: '/columns/about', noticeId: id })),
  )
})
