import { expect } from '@playwright/test'
import { documentXml, docxOf, oleOf } from '#lib/media/testFiles.ts'
import { testDocument } from '#lib/word/testDocument.ts'
import { keepingAll } from '../databaseDigest.ts'
import { test } from '../ownServer.ts'
import { answered, filesOnDisk, problemIn, upload } from '../uploads.ts'

const to = '/api/desk/word'

test('a Word document becomes the body of a notice, its images come into the library', async ({
  site,
  office,
}) => {
  const answer = await upload(
    office.writer,
    { name: '考试安排.docx', bytes: await testDocument() },
    { origin: site.url, to },
  )
  expect(answer.status(), await answer.text()).toBe(200)
  const { title, html, warnings } = await answered<{ title: string; html: string; warnings: string[] }>(
    answer,
  )
  expect(title).toBe('关于期末考试安排的通知')
  expect(warnings).toEqual([])
  expect(html).toContain('<th scope="col" colspan="2">')
  const [, sha256] = /src="\/images\/([0-9a-f]{64})"/.exec(html) ?? []
  const image = await office.writer.request.get(`/desk/files/${sha256}?width=480`)
  expect(image.headers()['content-type']).toBe('image/webp')
})

test('what is no Word document is refused by a clear sentence, and nothing of it is stored', async ({
  site,
  office,
}) => {
  const [keeping, before] = [await keepingAll(site.db), filesOnDisk()]
  for (const [name, bytes, reason] of [
    ['旧.doc', oleOf(['WordDocument']), 'word.old-format'],
    ['密.docx', oleOf(['EncryptedPackage']), 'word.password'],
    ['x.docx', Buffer.from('text'), 'word.no-word'],
    ['半.docx', (await testDocument()).subarray(0, 3_000), 'media.damaged-archive'],
    ['坏.docx', docxOf('<w:document'), 'word.damaged'],
    ['炸.docx', docxOf(documentXml(' '.repeat(40_000_000))), 'media.decompression-bomb'],
  ] as const) {
    const answer = await keeping(name, () => upload(office.writer, { name, bytes }, { origin: site.url, to }))
    expect.soft(await problemIn(answer), name).toMatchObject({
      reason,
      message: expect.stringMatching(/\p{Script=Han}.*。$/u),
    })
  }
  expect(filesOnDisk()).toEqual(before)
})
