import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { addColumn } from '#lib/columns/addColumn.ts'
import { attachments, furtherColumns, notices, revisions, sources } from '#lib/db/schema/index.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { createNotice } from './createNotice.ts'
import { plainNotice, testColumns } from './testNotice.ts'

describe('createNotice', () => {
  it('stores a draft that nobody sees yet, its body sanitized', async () => {
    const ctx = await testCtx()
    const { notices: columnId } = await testColumns(ctx)
    const content = {
      title: ' 通知 ',
      bodyHtml: '<p onclick="x">好</p><script>1</script>',
      sourceName: '办公室',
    }
    const { id, revisionId } = await createNotice(ctx, { columnId, content })
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
    expect(await ctx.db.select().from(sources)).toEqual([])
  })

  it.each([
    ['no title', { title: ' ', bodyHtml: '' }],
    ['a title of 201 characters', { title: '通'.repeat(201), bodyHtml: '' }],
    ['a body of three million characters', { title: '通知', bodyHtml: 'x'.repeat(3_000_000) }],
    ['a date that is none', { title: '通知', bodyHtml: '', issuedOn: '2026-02-30' }],
    ['a date before all calendars', { title: '通知', bodyHtml: '', issuedOn: '0000-01-01' }],
    ['a NUL in the title', { title: '通\0知', bodyHtml: '' }],
    ['half a surrogate pair in the title', { title: '通知\ud842', bodyHtml: '' }],
    ['a NUL in the body', { title: '通知', bodyHtml: '<p>正\0文</p>' }],
  ])('refuses %s and stores nothing', async (_, content) => {
    const ctx = await testCtx()
    const { notices: columnId } = await testColumns(ctx)
    await expect(createNotice(ctx, { columnId, content })).rejects.toMatchObject({ code: 'INVALID' })
    expect(await ctx.db.select().from(notices)).toEqual([])
  })

  const missing = 'f'.repeat(64)
  it.each([
    [
      'an attachment',
      { attachments: [{ sha256: missing, name: '附件.pdf' }] },
      { reason: 'notices.file-not-found', params: { name: '附件.pdf' } },
    ],
    [
      'a lead image',
      { leadImage: { sha256: missing, alt: '校园' } },
      { reason: 'notices.image-not-found', params: { sha256: missing } },
    ],
    [
      'an image in its body',
      { bodyHtml: `<p><img src="/images/${missing}" alt="校园" /></p>` },
      { reason: 'notices.image-not-found', params: { sha256: missing } },
    ],
  ])('stores nothing where %s was not stored before', async (_, part, expected) => {
    const ctx = await testCtx()
    const { news } = await testColumns(ctx)
    const { content } = plainNotice(news)
    const refused = createNotice(ctx, { columnId: news, content: { ...content, ...part } })
    await expect(refused).rejects.toMatchObject({ code: 'NOT_FOUND', ...expected })
    expect(await ctx.db.select().from(attachments)).toEqual([])
    expect(await ctx.db.select().from(notices)).toEqual([])
  })

  it('takes each further column once, and its main one not as such', async () => {
    const ctx = await testCtx()
    const { news, exams } = await testColumns(ctx)
    await createNotice(ctx, plainNotice(news, '通知', [exams, news, exams]))
    const further = await ctx.db.select({ columnId: furtherColumns.columnId }).from(furtherColumns)
    expect(further).toEqual([{ columnId: exams }])
  })

  it('refuses a column that is a link, and one that is not there, or speaks another language', async () => {
    const ctx = await testCtx()
    const { news } = await testColumns(ctx)
    const link = await addColumn(ctx, { slug: 'x', name: 'x', kind: 'link', linkUrl: 'https://x.example' })
    await expect(createNotice(ctx, plainNotice(link.id))).rejects.toMatchObject({ code: 'ILLEGAL_STATE' })
    await expect(createNotice(ctx, plainNotice(999))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const english = await addColumn(ctx, { slug: 'news', name: 'News', lang: 'en' })
    const beside = (id: number) => createNotice(ctx, plainNotice(news, '通知', [id]))
    await expect(beside(link.id)).rejects.toMatchObject({ code: 'ILLEGAL_STATE' })
    await expect(beside(999)).rejects.toMatchObject({ code: 'NOT_FOUND', params: { id: 999 } })
    await expect(beside(english.id)).rejects.toMatchObject({ reason: 'notices.column-language' })
    expect(await ctx.db.select().from(notices)).toEqual([])
  })
})
