import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import type { Ctx } from '#lib/db/ctx.ts'
import { templates } from '#lib/db/schema/index.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { readStoredFile } from '#lib/media/fileStore.ts'
import { storeFile } from '#lib/media/storeFile.ts'
import { storeImage } from '#lib/media/storeImage.ts'
import { greyPng, somePdf } from '#lib/media/testFiles.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { plainNotice, testColumns } from '#lib/notices/testNotice.ts'
import type { Role } from '#lib/policy/roles.ts'
import { findDeskFile } from '#lib/review/deskFile.ts'
import { readDeskNotice } from '#lib/review/deskNotice.ts'
import { saveNotice } from '#lib/review/save.ts'
import { publishDraft } from '#lib/review/testPublish.ts'
import { testPerson } from '#lib/users/testPeople.ts'
import { changeItem } from './changeItem.ts'
import { readItem } from './findItem.ts'
import { listItems } from './listItems.ts'
import { removeItem } from './removeItem.ts'
import { restoreItem } from './restoreItem.ts'

const as = async (ctx: Ctx, role: Role, columnId: number | null = null) => ({
  ...ctx,
  actor: await testPerson(ctx, { grants: [{ role, columnId }] }),
})

const store = async (ctx: Ctx, name: string) =>
  (await storeFile(ctx, { bytes: somePdf(name), mediaType: 'application/pdf', name })).sha256

const attach = (ctx: Ctx, columnId: number, sha256: string) => {
  const { content } = plainNotice(columnId)
  return createNotice(ctx, { columnId, content: { ...content, attachments: [{ sha256, name: '附件.pdf' }] } })
}

const namesFor = async (ctx: Ctx) => (await listItems(ctx, {})).items.map(({ name }) => name).toSorted()

it('shows what is used where one may read, what readers see, what one brought, and to administrators everything', async () => {
  const ctx = await testCtx()
  const { exams, news } = await testColumns(ctx)
  const own = await as(ctx, 'writer', exams)
  await store(own, 'own')
  await attach(ctx, exams, await store(ctx, 'draft in exams'))
  await attach(ctx, news, await store(ctx, 'draft in news'))
  const { id } = await attach(ctx, news, await store(ctx, 'published in news'))
  await publishDraft(ctx, { id })
  const loose = await store(ctx, 'loose')

  expect(await namesFor(own)).toEqual(['draft in exams', 'own', 'published in news'])
  expect(await namesFor(await as(ctx, 'reviewer', news))).toEqual(['draft in news', 'published in news'])
  expect(await namesFor(await as(ctx, 'auditor'))).toEqual([
    'draft in exams',
    'draft in news',
    'published in news',
  ])
  const all = ['draft in exams', 'draft in news', 'loose', 'own', 'published in news']
  expect(await namesFor(await as(ctx, 'administrator'))).toEqual(all)
  await expect(listItems({ ...ctx, actor: await testPerson(ctx) }, {})).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })

  expect(await findDeskFile(own, loose)).toBeUndefined()
  await expect(readItem(own, { sha256: loose })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  // Whoever brings the same bytes has them, and finds them.
  await store(own, 'loose')
  expect(await findDeskFile(own, loose)).toMatchObject({ name: 'loose' })
  expect((await readItem(own, { sha256: loose })).item).toMatchObject({ isMine: false, mayChange: false })
})

it('finds by name, kind, what is mine and what is not used', async () => {
  const ctx = await testCtx()
  const { news } = await testColumns(ctx)
  const me = await as(ctx, 'administrator')
  await store(me, '100%_甲.pdf')
  await attach(ctx, news, await store(ctx, '乙.pdf'))
  const found = async (filter: Parameters<typeof listItems>[1]) =>
    (await listItems(me, filter)).items.map(({ name }) => name)
  expect(await found({ name: '%_' })).toEqual(['100%_甲.pdf'])
  expect(await found({ name: '_乙' })).toEqual([])
  expect(await found({ kind: 'image' })).toEqual([])
  expect(await found({ mine: '1' })).toEqual(['100%_甲.pdf'])
  expect(await found({ unused: '1' })).toEqual(['100%_甲.pdf'])
})

it('goes through all of it page by page, also where many came at once', async () => {
  const ctx = await testCtx()
  await ctx.db.execute(sql`
    insert into stored_file (sha256, bytes, media_type)
    select encode(sha256(n::text::bytea), 'hex'), 1, 'application/pdf' from generate_series(1, 130) n`)
  await ctx.db.execute(sql`
    insert into media_item (sha256, kind, name, uploaded_at)
    select encode(sha256(n::text::bytea), 'hex'), 'document', n::text, now() - (n / 60) * interval '1 hour'
    from generate_series(1, 130) n`)
  const me = await as(ctx, 'administrator')
  const names = new Set<string>()
  let after: string | undefined
  let pages = 0
  do {
    const { items, next } = await listItems(me, { after })
    for (const { name } of items) names.add(name)
    after = next
    pages += 1
  } while (after)
  expect([names.size, pages]).toEqual([130, 3])
})

it('tells where a file is used, and counts what may not be read', async () => {
  const ctx = await testCtx()
  const { exams, news } = await testColumns(ctx)
  const sha256 = await store(ctx, 'a')
  const { id } = await attach(ctx, exams, sha256)
  await attach(ctx, news, sha256)
  const { uses, hiddenUses } = await readItem(await as(ctx, 'writer', exams), { sha256 })
  expect(uses).toMatchObject([{ id, working: 'draft', notice: 'unpublished', isShown: false }])
  expect(hiddenUses).toBe(1)
})

it('is changed by who brought it, or who looks after the site', async () => {
  const ctx = await testCtx()
  const { news } = await testColumns(ctx)
  const [writer, other, administrator] = [
    await as(ctx, 'writer'),
    await as(ctx, 'writer'),
    await as(ctx, 'administrator'),
  ]
  const sha256 = await store(writer, '旧.pdf')
  const wanted = { sha256, name: '新', alt: null }
  await expect(changeItem(other, wanted)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(changeItem(await as(ctx, 'auditor'), wanted)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(await changeItem(writer, wanted)).toEqual({ name: '新.pdf' })
  expect(await changeItem(administrator, { ...wanted, name: '再新.pdf' })).toEqual({ name: '再新.pdf' })
  await attach(ctx, news, sha256)
  await expect(changeItem(other, wanted)).rejects.toMatchObject({
    code: 'FORBIDDEN',
    reason: 'media.not-yours',
  })
  await expect(removeItem(writer, { sha256 })).rejects.toMatchObject({ reason: 'media.in-use' })
})

it('is brought back as it was by who deleted it, for a day', async () => {
  const ctx = await testCtx()
  const [writer, other] = [await as(ctx, 'writer'), await as(ctx, 'writer')]
  const sha256 = await store(writer, '甲.pdf')
  const { item: before } = await readItem(writer, { sha256 })
  await removeItem(writer, { sha256 })
  expect(await namesFor(writer)).toEqual([])
  const tomorrow = new Date(ctx.now.getTime() + 25 * 3_600_000)
  await expect(restoreItem(other, { sha256 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(restoreItem({ ...writer, now: tomorrow }, { sha256 })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  await restoreItem(writer, { sha256 })
  expect((await readItem(writer, { sha256 })).item).toEqual(before)
})

it('hands out a picture as a notice carries it, so that saving it changes nothing on the screen', async () => {
  const ctx = await testCtx()
  const { news } = await testColumns(ctx)
  const writer = await as(ctx, 'writer')
  const picture = await storeImage(writer, { bytes: greyPng(900, 400), name: '海报.png' })
  const { attachment } = (await readItem(writer, picture)).item
  expect(attachment).toMatchObject({ name: '海报.jpg' })
  expect(attachment.sha256).not.toBe(picture.sha256)
  // The same bytes that were made of it, brought by somebody who had it from the notice.
  await storeImage(writer, { bytes: await readStoredFile(attachment.sha256), name: '海报.jpg' })

  const { content } = plainNotice(news)
  const { id } = await createNotice(writer, { columnId: news, content })
  await saveNotice(writer, { id, content: { ...content, attachments: [attachment] } })
  expect((await readDeskNotice(writer, id)).content.attachments).toEqual([attachment])
})

it('calls what a colleague had brought unseen by the name that it was brought under, and says nothing of it else', async () => {
  const ctx = await testCtx()
  const { exams, news } = await testColumns(ctx)
  const [first, second] = [await as(ctx, 'writer', exams), await as(ctx, 'writer', news)]
  const bytes = greyPng(40, 30)
  const { sha256 } = await storeImage(first, { bytes, name: '拟处分名单.png', alt: '处分名单' })
  await storeImage(second, { bytes, name: '截图.png' })
  const hidden = { name: '截图.png', alt: null, uploader: second.actor.name }
  expect((await readItem(second, { sha256 })).item).toMatchObject({
    ...hidden,
    attachment: { name: '截图.jpg' },
  })
  expect(await findDeskFile(second, sha256)).toMatchObject({ name: '截图.png' })
  expect((await listItems(second, {})).items).toMatchObject([hidden])
  expect((await readItem(first, { sha256 })).item).toMatchObject({ name: '拟处分名单.png', alt: '处分名单' })

  const { content } = plainNotice(exams)
  const shown = { ...content, leadImage: { sha256, alt: '图' } }
  const { id } = await createNotice(ctx, { columnId: exams, content: shown })
  await publishDraft(ctx, { id })
  expect((await readItem(second, { sha256 })).item).toMatchObject({
    name: '拟处分名单.png',
    uploader: first.actor.name,
  })
})

it('keeps what a template shows, and shows it to everyone who begins notices', async () => {
  const ctx = await testCtx()
  const { news, exams } = await testColumns(ctx)
  const administrator = await as(ctx, 'administrator')
  const writer = await as(ctx, 'writer', exams)
  const { sha256 } = await storeImage(administrator, { bytes: greyPng(40, 30), name: '版头.png' })
  const bodyHtml = `<figure><img src="/images/${sha256}" alt="版头"></figure>`
  await ctx.db
    .insert(templates)
    .values({ columnId: news, content: { bodyHtml }, savedBy: 'x', savedAt: ctx.now })
  expect((await listItems(administrator, { unused: '1' })).items).toEqual([])
  expect(await namesFor(writer)).toEqual(['版头.png'])
  const { item, templates: shownBy, uses } = await readItem(writer, { sha256 })
  expect([item.isUsed, shownBy, uses]).toEqual([true, ['教育要闻'], []])
  await expect(removeItem(administrator, { sha256 })).rejects.toMatchObject({ reason: 'media.in-use' })
})
