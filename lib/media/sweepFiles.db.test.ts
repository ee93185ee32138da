import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import type { Ctx } from '#lib/db/ctx.ts'
import { draftSnapshots, storedFiles, templates } from '#lib/db/schema/index.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { removeItem } from '#lib/library/removeItem.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { plainNotice, testColumns } from '#lib/notices/testNotice.ts'
import { saveNotice } from '#lib/review/save.ts'
import { testPerson } from '#lib/users/testPeople.ts'
import { readStoredFile, sizeOfFile } from './fileStore.ts'
import { storeFile } from './storeFile.ts'
import { storeImage } from './storeImage.ts'
import { sweepFiles } from './sweepFiles.ts'
import { greyPng } from './testFiles.ts'

const DAY = 86_400_000
const later = (ctx: Ctx, days: number): Ctx => ({ ...ctx, now: new Date(ctx.now.getTime() + days * DAY) })

/** Of this test only: the folder is everybody's. */
const some = () => ({ bytes: randomBytes(40), mediaType: 'application/pdf', name: '附件.pdf' })

const office = async () => {
  const ctx = await testCtx()
  const { news } = await testColumns(ctx)
  const writer = { ...ctx, actor: await testPerson(ctx, { grants: [{ role: 'writer', columnId: null }] }) }
  const left = async (store: () => Promise<{ sha256: string }>) => {
    const { sha256 } = await store()
    await removeItem(writer, { sha256 })
    return sha256
  }
  /** The clock of the database is no part of the test. */
  const aged = () => ctx.db.update(storedFiles).set({ createdAt: ctx.now })
  return { ctx, news, writer, left, aged }
}

it('takes out what nothing has referred to for a week, and no sooner', async () => {
  const { ctx, writer, left, aged } = await office()
  const kept = (await storeFile(writer, some())).sha256
  const gone = await left(() => storeFile(writer, some()))
  await aged()
  expect(await sweepFiles(later(ctx, 6))).toEqual({ files: 0, bytes: 0 })
  expect(await sweepFiles(later(ctx, 8))).toEqual({ files: 1, bytes: 40 })
  expect(await sizeOfFile(gone)).toBeUndefined()
  expect(await readStoredFile(kept)).toHaveLength(40)
  // What went can come again.
  const again = some()
  const { sha256 } = await storeFile(writer, again)
  await removeItem(writer, { sha256 })
  await aged()
  await sweepFiles(later(ctx, 8))
  expect((await storeFile(later(writer, 9) as typeof writer, again)).sha256).toBe(sha256)
  expect(await sizeOfFile(sha256)).toBe(40)
})

it('takes an image out with its sizes', async () => {
  const { ctx, writer, left, aged } = await office()
  await left(() => storeImage(writer, { bytes: greyPng(701, 403), name: '图.png' }))
  await aged()
  const { files } = await sweepFiles(later(ctx, 8))
  expect(files).toBeGreaterThan(2)
  expect((await ctx.db.execute(sql`select from image`)).rows).toEqual([])
  expect(await ctx.db.select().from(storedFiles)).toEqual([])
})

it('leaves what a notice, an earlier draft or a template has, also of an image one size', async () => {
  const { ctx, news, writer, aged } = await office()
  const { content } = plainNotice(news)
  const { id } = await createNotice(writer, { columnId: news, content })
  const file = (await storeFile(writer, some())).sha256
  const image = (await storeImage(writer, { bytes: greyPng(90, 40), name: '图.png' })).sha256
  const lead = (await storeImage(writer, { bytes: greyPng(80, 30), name: '版头.png' })).sha256
  const attachments = [file, image].map((sha256) => ({ sha256, name: '附件.pdf' }))
  await saveNotice(writer, { id, content: { ...content, attachments } })
  await saveNotice(writer, { id, content })
  expect((await ctx.db.select().from(draftSnapshots)).length).toBeGreaterThan(1)
  await ctx.db.insert(templates).values({
    ...{ columnId: news, savedBy: 'x', savedAt: ctx.now },
    content: { bodyHtml: `<figure><img src="/images/${lead}" alt="版头"></figure>` },
  })
  await ctx.db.execute(sql`delete from media_item`)
  await aged()
  await sweepFiles(later(ctx, 8))
  for (const sha256 of [file, image, lead]) expect(await sizeOfFile(sha256), sha256).toBeDefined()
})

it('and an upload of the same bytes leave the file there, whoever comes first', async () => {
  const { ctx, writer, left, aged } = await office()
  const late = later(writer, 9) as typeof writer
  for (let race = 0; race < 20; race += 1) {
    const file = some()
    const sha256 = await left(() => storeFile(writer, file))
    await aged()
    await Promise.all([sweepFiles(later(ctx, 9)), storeFile(late, file)])
    expect(await sizeOfFile(sha256)).toBe(40)
    await ctx.db.execute(sql`delete from media_item`)
  }
})
