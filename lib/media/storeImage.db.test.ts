import { eq, sql } from 'drizzle-orm'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { attachments, imageVariants, mediaItems, storedFiles } from '#lib/db/schema/index.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { plainNotice, testColumns } from '#lib/notices/testNotice.ts'
import { testPerson } from '#lib/users/testPeople.ts'
import { readStoredFile } from './fileStore.ts'
import { storeImage } from './storeImage.ts'
import { takeFile } from './takeFile.ts'
import { greyPng } from './testFiles.ts'

/** A photo that says where it was taken. */
const photo = () =>
  sharp({ create: { width: 2_000, height: 1_000, channels: 3, background: '#a52' } })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 14/1 0/1' } })
    .jpeg()
    .toBuffer()

it('keeps an image once, with variants that say nothing of where it was taken', async () => {
  const ctx = await testCtx()
  const bytes = await photo()
  expect((await sharp(bytes).metadata()).exif).toBeDefined()
  const first = await storeImage(ctx, { bytes, name: '照片.jpg', alt: '校门' })
  const [again, atOnce] = await Promise.all([
    storeImage(ctx, { bytes, name: '别名.jpg' }),
    storeImage(ctx, { bytes, name: '别名.jpg' }),
  ])
  expect([first.wasThere, again.wasThere, atOnce.wasThere]).toEqual([false, true, true])
  const items = await ctx.db.select().from(mediaItems)
  expect(items).toMatchObject([
    { sha256: first.sha256, kind: 'image', name: '照片.jpg', alt: '校门', uploadedBy: null },
  ])
  const variants = await ctx.db.select().from(imageVariants)
  expect(variants.map(({ width, format }) => `${width}.${format}`).toSorted()).toEqual(
    ['1600.jpg', '1600.webp', '480.jpg', '480.webp', '960.jpg', '960.webp'].toSorted(),
  )
  for (const { sha256, width } of variants) {
    const { exif, xmp, iptc, ...facts } = await sharp(await readStoredFile(sha256)).metadata()
    expect({ exif, xmp, iptc, width: facts.width }).toEqual({ width })
  }
})

it('lets no original out as an attachment: the widest JPEG goes instead', async () => {
  const ctx = await testCtx()
  const { news } = await testColumns(ctx)
  const { sha256 } = await storeImage(ctx, { bytes: await photo(), name: '照片.png' })
  const { columnId, content } = plainNotice(news)
  await createNotice(ctx, { columnId, content: { ...content, attachments: [{ sha256, name: '海报.png' }] } })
  const [attached] = await ctx.db.select().from(attachments)
  expect(attached?.name).toBe('海报.jpg')
  const [variant] = await ctx.db
    .select()
    .from(imageVariants)
    .where(eq(imageVariants.sha256, attached?.sha256 ?? ''))
  expect(variant).toMatchObject({ imageSha256: sha256, width: 1600, format: 'jpg' })
})

it('makes variants of a long screenshot that its formats can hold', async () => {
  const ctx = await testCtx()
  const bytes = await sharp({ create: { width: 600, height: 24_000, channels: 3, background: '#eee' } })
    .png()
    .toBuffer()
  await storeImage(ctx, { bytes, name: '长图.png' })
  const widths = (await ctx.db.select().from(imageVariants)).map(({ width }) => width)
  expect(new Set(widths)).toEqual(new Set([400]))
})

it.each([
  ['too-many-pixels', greyPng(20_000, 20_000)],
  ['damaged-image', greyPng(3_000, 3_000).subarray(0, 900)],
  ['no-image', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
])('stores nothing of an image that is refused: %s', async (reason, bytes) => {
  const ctx = await testCtx()
  expect(await storeImage(ctx, { bytes, name: 'a.png' }).catch((error) => error)).toMatchObject({
    reason: `media.${reason}`,
  })
  expect(await ctx.db.select().from(storedFiles)).toEqual([])
})

it('keeps the first picture of an animation, and says so', async () => {
  const ctx = await testCtx()
  const frames = Buffer.concat([Buffer.alloc(8 * 8 * 3, 10), Buffer.alloc(8 * 8 * 3, 200)])
  const bytes = await sharp(frames, { raw: { width: 8, height: 16, channels: 3, pageHeight: 8 } })
    .gif()
    .toBuffer()
  expect(await storeImage(ctx, { bytes, name: '动.gif' })).toMatchObject({ isAnimated: true })
})

it('takes a file under a name that fits it, notes who brought it, and refuses who may not', async () => {
  const ctx = await testCtx()
  const as = async (role: 'writer' | 'auditor' | 'reviewer') => ({
    ...ctx,
    actor: await testPerson(ctx, { grants: [{ role, columnId: null }] }),
  })
  const writer = await as('writer')
  const bytes = await photo()
  const { sha256 } = await takeFile(writer, { bytes, name: '照片.png' })
  const [item] = await ctx.db.select().from(mediaItems)
  expect(item).toMatchObject({ sha256, name: '照片.jpg', uploadedBy: writer.actor.id })
  const { rows } = await ctx.db.execute(sql`select action from audit_event`)
  expect(rows).toEqual([{ action: 'media.uploaded' }])
  for (const role of ['auditor', 'reviewer'] as const)
    await expect(takeFile(await as(role), { bytes, name: 'a.jpg' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
})
