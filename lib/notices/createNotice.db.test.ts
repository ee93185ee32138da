import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { addColumn } from '#lib/columns/addColumn.ts'
import { attachments, notices, revisions, sources } from '#lib/db/schema/index.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { createNotice } from './createNotice.ts'
import { plainNotice, testColumns } from './testNotice.ts'

describe('createNotice', () => {
  it('stores a draft that nobody sees yet, its body sanitized, its source registered once', async () => {
    const ctx = await testCtx()
    const { notices: columnId } = await testColumns(ctx)
    const content = {
      title: ' 通知 ',
      bodyHtml: '<p onclick="x">好</p><script>1</script>',
      sourceName: '办公室',
    }
    const { id, revisionId } = await createNotice(ctx, { columnId, content })
    await createNotice(ctx, { columnId, content })
    const [notice] = await ctx.db.select().from(notices).where(eq(notices.id, id))
    const [revision] = await ctx.db.select().from(revisions).where(eq(revisions.id, revisionId))
    expect(notice).toMatchObject({
      state: 'unpublished',
      workingRevisionId: revisionId,
      publishedRevisionId: null,
    })
    expect(revision).toMatchObject({
      state: 'draft',
      title: '通知',
      bodyHtml: '<p>好</p>',
      sourceName: '办公室',
    })
    expect(await ctx.db.select().from(sources)).toHaveLength(1)
  })

  it.each([
    ['no title', { title: ' ', bodyHtml: '' }],
    ['a title of 201 characters', { title: '通'.repeat(201), bodyHtml: '' }],
    ['a body of three million characters', { title: '通知', bodyHtml: 'x'.repeat(3_000_000) }],
    ['a date that is none', { title: '通知', bodyHtml: '', issuedOn: '2026-02-30' }],
  ])('refuses %s and stores nothing', async (_, content) => {
    const ctx = await testCtx()
    const { notices: columnId } = await testColumns(ctx)
    await expect(createNotice(ctx, { columnId, content })).rejects.toMatchObject({ code: 'INVALID' })
    expect(await ctx.db.select().from(notices)).toEqual([])
  })

  it('stores nothing where an attachment names a file that is not there', async () => {
    const ctx = await testCtx()
    const { notices: columnId } = await testColumns(ctx)
    const input = plainNotice(columnId)
    const missing = [{ sha256: 'f'.repeat(64), name: '附件.pdf' }]
    await expect(
      createNotice(ctx, { ...input, content: { ...input.content, attachments: missing } }),
    ).rejects.toThrow()
    expect(await ctx.db.select().from(attachments)).toEqual([])
    expect(await ctx.db.select().from(notices)).toEqual([])
  })

  it('refuses a column that is a link, and one that is not there', async () => {
    const ctx = await testCtx()
    const link = await addColumn(ctx, { slug: 'x', name: 'x', kind: 'link', linkUrl: 'https://x.example' })
    await expect(createNotice(ctx, plainNotice(link.id))).rejects.toMatchObject({ code: 'ILLEGAL_STATE' })
    await expect(createNotice(ctx, plainNotice(999))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
