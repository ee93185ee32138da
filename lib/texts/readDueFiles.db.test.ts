import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from '#lib/db/client.ts'
import { fileTexts } from '#lib/db/schema/index.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { dropFile } from '#lib/media/fileStore.ts'
import { storeFile } from '#lib/media/storeFile.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { testColumns } from '#lib/notices/testNotice.ts'
import { publishDraft } from '#lib/review/testPublish.ts'
import { reindexNotice } from '#lib/search/reindexNotice.ts'
import { searchNotices } from '#lib/search/searchNotices.ts'
import { withinTime } from '#lib/search/withinTime.ts'
import { keepText } from './keepText.ts'
import { readDueFiles } from './readDueFiles.ts'

beforeAll(async () => {
  process.env.DATA_DIR = await mkdtemp(join(tmpdir(), 'gaoshi-texts-'))
})
afterAll(() => rm(process.env.DATA_DIR ?? '', { recursive: true }))

const PDF = 'application/pdf'
const quiet = () => undefined
const MINUTE_MS = 60_000

/** A site with a file that notices can be published with. */
const siteWithFile = async (bytes: Buffer) => {
  const ctx = await testCtx()
  const { news } = await testColumns(ctx)
  const { sha256 } = await storeFile(ctx, { bytes, mediaType: PDF, name: '附件.pdf' })
  const draft = async (title: string) => {
    const attachments = [{ sha256, name: '附件.pdf' }]
    return createNotice(ctx, { columnId: news, content: { title, bodyHtml: '<p>见附件</p>', attachments } })
  }
  const publish = async (title: string) => {
    const { id } = await draft(title)
    await publishDraft(ctx, { id })
    return id
  }
  /** Notices that say 用电检查, which stands in the PDF. */
  const find = async () => {
    const request = { lang: 'zh', query: '用电检查', sort: 'relevance', page: 1, pageSize: 20 } as const
    const { noticeIds } = await withinTime(ctx.db, (reads) => searchNotices(reads, request, ctx.now))
    return noticeIds.toSorted((a, b) => a - b)
  }
  const read = (afterMinutes = 0) =>
    readDueFiles(ctx.db, new Date(ctx.now.getTime() + afterMinutes * MINUTE_MS), quiet)
  const state = async () => (await ctx.db.select().from(fileTexts).where(eq(fileTexts.sha256, sha256)))[0]
  const path = join(process.env.DATA_DIR ?? '', 'files', sha256.slice(0, 2), sha256)
  return { ctx, sha256, draft, publish, find, read, state, path }
}

const notice = () => readFile(new URL('fixtures/notice.pdf', import.meta.url))

it('has published notices found by the words of their attachments, and reads each file once', async () => {
  const { ctx, draft, publish, find, read } = await siteWithFile(await notice())
  const { id } = await draft('安全')
  expect(await read()).toBe(0)
  await publishDraft(ctx, { id })
  expect(await find()).toEqual([])
  expect(await read()).toBe(1)
  expect(await find()).toEqual([id])
  expect(await read()).toBe(0)
  const later = await publish('又一篇')
  expect(await find()).toEqual([id, later])
})

it('goes on with the notices that carry a file where an earlier round ended', async () => {
  const { ctx, sha256, publish, find, read, state } = await siteWithFile(await notice())
  const ids = [await publish('一'), await publish('二'), await publish('三')]
  const row = { sha256, text: '用电检查', state: 'read', readAt: ctx.now }
  await ctx.db.insert(fileTexts).values({ ...row, carriedUpto: ids[0] })
  expect(await find()).toEqual([])
  expect(await read()).toBe(0)
  expect(await find()).toEqual(ids.slice(1))
  expect(await state()).toMatchObject({ carriedUpto: null })
})

it('finds a notice that was being published while its file was read', async () => {
  const { ctx, draft, publish, find, read } = await siteWithFile(await notice())
  const id = await publish('先发布的')
  const { id: meanwhile } = await draft('正在发布的')
  const reading = await ctx.db.transaction(async (tx) => {
    await publishDraft({ ...ctx, db: tx }, { id: meanwhile })
    const round = read()
    await expect.poll(() => waitingForFiles(ctx.db), { timeout: 20_000 }).toBe(1)
    return { round }
  })
  expect(await reading.round).toBe(1)
  expect(await find()).toEqual([id, meanwhile])
})

const waitingForFiles = async (db: Database): Promise<number> => {
  const { rows } = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from pg_locks l join pg_database d on d.oid = l.database
    where d.datname = current_database() and l.locktype = 'advisory' and l.classid = 71040116 and not l.granted`)
  return rows[0]?.count ?? 0
}

it('waits for nobody who has the carriers of a file found that another server has read', async () => {
  const { ctx, sha256, publish, find, state } = await siteWithFile(await notice())
  const id = await publish('一')
  const row = { sha256, text: '用电检查', state: 'read', readAt: ctx.now, carriedUpto: 0 }
  await ctx.db.insert(fileTexts).values(row)
  await ctx.db.transaction(async (tx) => {
    await tx.select().from(fileTexts).for('update')
    await keepText(ctx.db, { sha256, mediaType: PDF, attempts: 0 }, { state: 'empty' }, ctx.now)
    await reindexNotice(tx, id)
  })
  expect(await state()).toMatchObject({ state: 'read', text: '用电检查', carriedUpto: 0 })
  expect(await find()).toEqual([id])
})

it('does not try again what is damaged', async () => {
  const { publish, read, state } = await siteWithFile(Buffer.from('%PDF-1.4 and nothing more'))
  await publish('损坏的附件')
  expect(await read()).toBe(1)
  expect(await state()).toMatchObject({ state: 'unreadable', text: '', retryAt: null })
  expect(await read(10_000)).toBe(0)
})

it('tries again, at longer intervals, what is missing', async () => {
  const bytes = await notice()
  const { ctx, sha256, publish, find, read, state } = await siteWithFile(bytes)
  const id = await publish('附件还没有复制过来')
  await dropFile(sha256)
  expect(await read()).toBe(1)
  expect(await state()).toMatchObject({ state: 'missing', attempts: 1 })
  expect(await read(4)).toBe(0)
  expect(await read(5)).toBe(1)
  expect(await state()).toMatchObject({ state: 'missing', attempts: 2 })
  await storeFile(ctx, { bytes, mediaType: PDF, name: '附件.pdf' })
  expect(await read(24)).toBe(0)
  expect(await read(25)).toBe(1)
  expect(await state()).toMatchObject({ state: 'read', attempts: 3, retryAt: null })
  expect(await find()).toEqual([id])
})

it('gives up what fails again and again for another reason', async () => {
  const { sha256, publish, read, state, path } = await siteWithFile(await notice())
  await publish('读不出来的附件')
  await dropFile(sha256)
  // No file can be read where a folder is.
  await mkdir(path)
  const tries: unknown[] = []
  for (let day = 0; day < 10; day++) if ((await read(day * 24 * 60)) > 0) tries.push((await state())?.state)
  expect(tries).toEqual([...Array.from({ length: 6 }, () => 'failed'), 'unreadable'])
  await rm(path, { recursive: true })
})
