import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { auditEvents, notices, previewLinks } from '#lib/db/schema/index.ts'
import { storeImage } from '#lib/media/storeImage.ts'
import { greyPng } from '#lib/media/testFiles.ts'
import { findPreview, findPreviewFile } from '#lib/public/preview.ts'
import { saveGrants } from '#lib/users/saveGrants.ts'
import { setDisabled } from '#lib/users/setDisabled.ts'
import { testPerson } from '#lib/users/testPeople.ts'
import { beginNotice } from './begin.ts'
import { endPreview } from './endPreview.ts'
import { openPreview } from './openPreview.ts'
import { listPreviews } from './previews.ts'
import { saveNotice } from './save.ts'
import { later, testOffice } from './testOffice.ts'
import { publishDraft } from './testPublish.ts'
import { withdrawNotice } from './withdraw.ts'

const opened = async () => {
  const office = await testOffice()
  const { id } = await beginNotice(office.writer, { title: '通知', columnId: office.columns.news })
  const { path } = await openPreview(office.writer, { id, hours: 24 })
  return { ...office, id, token: path.split('/').at(-1) ?? '' }
}

it('leads to the notice until it expires', async () => {
  const { ctx, writer, id, token } = await opened()
  expect(await findPreview(ctx.db, token, ctx.now)).toMatchObject({ noticeId: id })
  expect(await listPreviews(writer, { id })).toHaveLength(1)
  const tomorrow = later(writer, 24 * 60)
  expect(await findPreview(ctx.db, token, tomorrow.now)).toBeUndefined()
  expect(await listPreviews(tomorrow, { id })).toEqual([])
})

it('leads nowhere once it was ended, however often', async () => {
  const { ctx, writer, id, token } = await opened()
  const [link] = await listPreviews(writer, { id })
  for (let times = 0; times < 2; times += 1) await endPreview(writer, { id: link?.id ?? 0 })
  expect(await findPreview(ctx.db, token, ctx.now)).toBeUndefined()
})

it('leads nowhere once the notice was withdrawn', async () => {
  const { ctx, id, token } = await opened()
  const text = { title: '通知', bodyHtml: '<p>正文</p>' }
  await saveNotice(ctx, { id, content: text })
  await publishDraft(ctx, { id })
  expect(await findPreview(ctx.db, token, ctx.now)).toBeDefined()
  await withdrawNotice(ctx, { id, reason: '有误' })
  expect(await findPreview(ctx.db, token, ctx.now)).toBeUndefined()
})

it('leads nowhere while the notice is in quarantine, and none is made then', async () => {
  const { ctx, writer, id, token } = await opened()
  await ctx.db.update(notices).set({ state: 'quarantined' }).where(eq(notices.id, id))
  expect(await findPreview(ctx.db, token, ctx.now)).toBeUndefined()
  await expect(openPreview(writer, { id, hours: 24 })).rejects.toMatchObject({ code: 'ILLEGAL_STATE' })
})

it('leads nowhere once who made it has no part in the notice any more', async () => {
  const { ctx, writer, administrator, columns, token } = await opened()
  const given = async (columnId: number | null, role: 'writer' | 'auditor' = 'writer') => {
    await saveGrants(administrator, { id: writer.actor.id, grants: [{ role, columnId }] })
    return findPreview(ctx.db, token, ctx.now)
  }
  expect(await given(columns.exams)).toBeUndefined()
  expect(await given(null, 'auditor')).toBeUndefined()
  expect(await given(columns.news)).toBeDefined()
  await setDisabled(administrator, { id: writer.actor.id, disabled: true })
  expect(await findPreview(ctx.db, token, ctx.now)).toBeUndefined()
})

it('keeps nothing that the address could be made from', async () => {
  const { ctx, token } = await opened()
  expect(JSON.stringify(await ctx.db.select().from(previewLinks))).not.toContain(token)
})

it('is made, listed and ended by who may read the notice', async () => {
  const { ctx, writer, columns, id } = await opened()
  const elsewhere = {
    ...ctx,
    actor: await testPerson(ctx, { grants: [{ role: 'writer', columnId: columns.exams }] }),
  }
  const [link] = await listPreviews(writer, { id })
  for (const ask of [
    () => openPreview(elsewhere, { id, hours: 1 }),
    () => listPreviews(elsewhere, { id }),
    () => endPreview(elsewhere, { id: link?.id ?? 0 }),
  ])
    await expect(ask()).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

it('shows an image in the form that readers get, and not what came from the camera', async () => {
  const { ctx, writer, id, token } = await opened()
  const { sha256 } = await storeImage(writer, { bytes: greyPng(900, 400), name: '校门.png' })
  const bodyHtml = `<figure><img src="/images/${sha256}" alt="校门"></figure>`
  await saveNotice(writer, { id, content: { title: '通知', bodyHtml } })
  const file = await findPreviewFile(ctx.db, token, sha256, ctx.now)
  expect(file).toMatchObject({ mediaType: 'image/jpeg' })
  expect(file?.sha256).not.toBe(sha256)
})

it('gives no file that the notice does not carry', async () => {
  const { ctx, token } = await opened()
  for (const hash of ['f'.repeat(64), '../../etc/passwd', ''])
    expect(await findPreviewFile(ctx.db, token, hash, ctx.now)).toBeUndefined()
})

it('leads one person to the same address again, while it is good, and leaves one trace', async () => {
  const { ctx, writer, publisher, id } = await opened()
  const look = async (by: typeof writer, minutes = 0, hours: 1 | 24 = 1) =>
    (await openPreview(later(by, minutes), { id, hours })).path
  const traces = async () =>
    (await ctx.db.select().from(auditEvents).where(eq(auditEvents.action, 'notice.preview-opened'))).length
  const before = await traces()
  const first = await look(writer)
  expect([await look(writer), await look(writer, 29)]).toEqual([first, first])
  expect(await findPreview(ctx.db, first.split('/').at(-1) ?? '', ctx.now)).toBeDefined()
  expect(await traces()).toBe(before + 1)
  // Others get their own, and so does who gives one away.
  const others = [await look(publisher), await look(writer, 0, 24), await look(writer, 0, 24)]
  expect(new Set([first, ...others]).size).toBe(4)
  expect(await look(writer, 31)).not.toBe(first)
  const [mine] = await ctx.db
    .select()
    .from(previewLinks)
    .where(eq(previewLinks.createdBy, publisher.actor.id))
  await endPreview(publisher, { id: mine?.id ?? 0 })
  expect(await look(publisher, 1)).not.toBe(others[0])
})

it('makes one address for one person who looks twice at once', async () => {
  const { writer, id } = await opened()
  const both = await Promise.all([1, 2].map(() => openPreview(writer, { id, hours: 1 })))
  expect(both[0]).toEqual(both[1])
})
