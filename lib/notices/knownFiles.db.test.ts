import { expect, it } from 'vitest'
import { testCtx } from '#lib/db/testCtx.ts'
import { readItem } from '#lib/library/findItem.ts'
import { removeItem } from '#lib/library/removeItem.ts'
import { storeFile } from '#lib/media/storeFile.ts'
import { storeImage } from '#lib/media/storeImage.ts'
import { greyPng, somePdf } from '#lib/media/testFiles.ts'
import { saveNotice } from '#lib/review/save.ts'
import { setAside } from '#lib/review/setAside.ts'
import { publishDraft } from '#lib/review/testPublish.ts'
import { testPerson } from '#lib/users/testPeople.ts'
import { createNotice } from './createNotice.ts'
import { plainNotice, testColumns } from './testNotice.ts'

/** Two writers of different columns, and a file of each kind that the second has put into a draft of theirs. */
const office = async () => {
  const ctx = await testCtx()
  const { exams, news } = await testColumns(ctx)
  const writerIn = async (columnId: number) => ({
    ...ctx,
    actor: await testPerson(ctx, { grants: [{ role: 'writer', columnId }] }),
  })
  const [one, colleague, other] = [await writerIn(exams), await writerIn(exams), await writerIn(news)]
  const file = { bytes: somePdf('a'), mediaType: 'application/pdf', name: '附件.pdf' }
  const { sha256: pdf } = await storeFile(other, file)
  const { sha256: png } = await storeImage(other, { bytes: greyPng(40, 30), name: '图.png' })
  const jpg = (await readItem(other, { sha256: png })).item.attachment.sha256
  const { content } = plainNotice(news)
  const attached = (sha256: string) => ({ ...content, attachments: [{ sha256, name: '附件.pdf' }] })
  const shown = { ...content, bodyHtml: `<figure><img src="/images/${png}" alt="图"></figure>` }
  const lead = { ...content, leadImage: { sha256: png, alt: '图' } }
  const { id } = await createNotice(one, { columnId: exams, content })
  return { ctx, one, colleague, other, news, id, content, pdf, jpg, file, attached, shown, lead }
}

it('takes no file by its hash alone, under whatever name', async () => {
  const { one, other, news, id, content, pdf, jpg, attached, shown, lead } = await office()
  const refused = (field: string) => ({ code: 'NOT_FOUND', params: expect.objectContaining({ field }) })
  const typed = { ...content, bodyHtml: `<p>&lt;img src="/images/${pdf}" ${pdf}</p>` }
  await saveNotice(one, { id, content: typed })
  for (const given of [attached(pdf), attached(jpg)]) {
    await expect(saveNotice(one, { id, content: given })).rejects.toMatchObject(
      refused('content.attachments'),
    )
    await expect(setAside(one, { id, content: given })).rejects.toMatchObject(refused('content.attachments'))
  }
  await expect(saveNotice(one, { id, content: shown })).rejects.toMatchObject(refused('content.bodyHtml'))
  await expect(saveNotice(one, { id, content: lead })).rejects.toMatchObject(refused('content.leadImage'))
  // It is theirs who brought it, and everybody's once readers see it.
  const { id: published } = await createNotice(other, { columnId: news, content: attached(pdf) })
  await expect(saveNotice(one, { id, content: attached(pdf) })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await publishDraft({ ...other, actor: { kind: 'system', name: 'test' } }, { id: published })
  await saveNotice(one, { id, content: attached(pdf) })
})

it('takes what one has brought oneself, though it has left the library since', async () => {
  const { one, id, attached } = await office()
  const { sha256 } = await storeFile(one, {
    bytes: somePdf('b'),
    mediaType: 'application/pdf',
    name: '己.pdf',
  })
  await removeItem(one, { sha256 })
  await saveNotice(one, { id, content: attached(sha256) })
})

it('lets come back what another writer of the notice had in it', async () => {
  const { one, colleague, id, content, attached } = await office()
  const { sha256 } = await storeFile(one, {
    bytes: somePdf('c'),
    mediaType: 'application/pdf',
    name: '己.pdf',
  })
  await saveNotice(one, { id, content: attached(sha256) })
  await saveNotice(one, { id, content })
  await saveNotice(colleague, { id, content: attached(sha256) })
})
