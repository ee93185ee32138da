import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fileTexts } from '#lib/db/schema/index.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { storeFile } from '#lib/media/storeFile.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { testColumns } from '#lib/notices/testNotice.ts'
import { publishDraft } from '#lib/review/testPublish.ts'
import { searchNotices } from '#lib/search/searchNotices.ts'
import { withinTime } from '#lib/search/withinTime.ts'
import { readDueFiles } from './readDueFiles.ts'

beforeAll(async () => {
  process.env.DATA_DIR = await mkdtemp(join(tmpdir(), 'gaoshi-texts-'))
})
afterAll(() => rm(process.env.DATA_DIR ?? '', { recursive: true }))

const PDF = 'application/pdf'
const quiet = () => undefined

it('has published notices found by the words of their attachments, and reads each file once', async () => {
  const ctx = await testCtx()
  const { news } = await testColumns(ctx)
  const bytes = await readFile(new URL('fixtures/notice.pdf', import.meta.url))
  const { sha256 } = await storeFile(ctx, { bytes, mediaType: PDF, name: '附件.pdf' })
  const draft = (title: string) =>
    createNotice(ctx, {
      columnId: news,
      content: { title, bodyHtml: '<p>见附件</p>', attachments: [{ sha256, name: '附件.pdf' }] },
    })
  const find = async () => {
    const request = { lang: 'zh', query: '用电检查', sort: 'relevance', page: 1, pageSize: 20 } as const
    return (await withinTime(ctx.db, (reads) => searchNotices(reads, request, ctx.now))).noticeIds
  }

  const { id } = await draft('安全')
  expect(await readDueFiles(ctx.db, ctx.now, quiet)).toBe(0)
  await publishDraft(ctx, { id })
  expect(await find()).toEqual([])
  expect(await readDueFiles(ctx.db, ctx.now, quiet)).toBe(1)
  expect(await find()).toEqual([id])
  expect(await readDueFiles(ctx.db, ctx.now, quiet)).toBe(0)

  const { id: later } = await draft('又一篇')
  await publishDraft(ctx, { id: later })
  expect((await find()).sort()).toEqual([id, later].sort())
})

it('does not try again what it could not read', async () => {
  const ctx = await testCtx()
  const { news } = await testColumns(ctx)
  const { sha256 } = await storeFile(ctx, {
    bytes: Buffer.from('%PDF-1.4 and nothing more'),
    mediaType: PDF,
    name: '坏.pdf',
  })
  const { id } = await createNotice(ctx, {
    columnId: news,
    content: { title: '损坏的附件', bodyHtml: '<p>文</p>', attachments: [{ sha256, name: '坏.pdf' }] },
  })
  await publishDraft(ctx, { id })
  expect(await readDueFiles(ctx.db, ctx.now, quiet)).toBe(1)
  const [row] = await ctx.db.select().from(fileTexts).where(eq(fileTexts.sha256, sha256))
  expect(row).toMatchObject({ state: 'unreadable', text: '' })
  expect(await readDueFiles(ctx.db, ctx.now, quiet)).toBe(0)
})
