import { performance } from 'node:perf_hooks'
import { expect, it } from 'vitest'
import { DomainError } from '#lib/core/errors.ts'
import { sanitizeBody } from '#lib/core/html.ts'
import { documentXml, docxOf, oleOf } from '#lib/media/testFiles.ts'
import { testDocument } from './testDocument.ts'
import { assertRoom, wordToHtml } from './wordToHtml.ts'

const keep = { storeImage: async ({ sha256 }: { sha256: string }) => sha256 }
const reasonOf = (bytes: Buffer, limitMs?: number) =>
  wordToHtml(async () => bytes, { ...keep, ...(limitMs && { limitMs }) }).then(
    () => undefined,
    (error) => error.reason,
  )

const paragraph = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

it('keeps headings, lists, alignment, merged cells, header rows, notes and images', async () => {
  const images: string[] = []
  const { title, html, warnings } = await wordToHtml(testDocument, {
    storeImage: async ({ sha256, alt }) => {
      images.push(alt)
      return sha256
    },
  })
  expect(title).toBe('关于期末考试安排的通知')
  expect(warnings).toEqual([])
  expect(images).toEqual(['校门'])
  expect(html).toBe(sanitizeBody(html))
  for (const part of [
    '<p class="noindent">各年级组：</p>',
    '<p>现将考试安排通知如下。</p>',
    '<h3>一、时间</h3>',
    '<strong>二十日</strong><sup>[1]</sup>',
    '<ol><li>带准考证</li><li>带文具</li></ol>',
    '<thead><tr><th scope="col" colspan="2">',
    '<td rowspan="2">',
    '<p class="right">教务处</p>',
    '节假日顺延。',
  ])
    expect(html).toContain(part)
  expect(html).toMatch(/<figure><img [^>]*src="\/images\/[0-9a-f]{64}"/)
  expect(html).not.toContain('<a')
})

it('leaves out an image that cannot be kept, and says so', async () => {
  const { html, warnings } = await wordToHtml(testDocument, {
    storeImage: async () => {
      throw new DomainError('INVALID', 'media.no-image')
    },
  })
  expect(html).not.toMatch(/<img|<figure/)
  expect(html).toBe(sanitizeBody(html))
  expect(warnings).toEqual([{ what: 'images', count: 1 }])
})

it('takes blanks away by which first lines are pushed in, and leaves text in its way', async () => {
  const body = `${paragraph('　　第一段')}${paragraph('第二段', '<w:jc w:val="right"/>')}`
  const { html } = await wordToHtml(async () => docxOf(documentXml(body)), keep)
  expect(html).toBe('<p>第一段</p><p class="right">第二段</p>')
})

it.each([
  ['word.old-format', oleOf(['WordDocument'])],
  ['word.password', oleOf(['EncryptedPackage', 'EncryptionInfo'])],
  ['word.no-word', oleOf(['Workbook'])],
  ['word.no-word', Buffer.from('正文')],
  ['word.damaged', docxOf('<w:document')],
  ['media.empty', Buffer.alloc(0)],
  ['media.decompression-bomb', docxOf(documentXml(' '.repeat(30_000_000)))],
])('says %s', async (reason, bytes) => expect(await reasonOf(bytes)).toBe(reason))

it('is not blown up by entities that stand for entities', async () => {
  const levels = Array.from({ length: 12 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join(
    '',
  )
  const bytes = docxOf(documentXml(paragraph('&e12;'), `<!DOCTYPE x [<!ENTITY e0 "x">${levels}]>`))
  const { html } = await wordToHtml(async () => bytes, keep).catch(() => ({ html: '' }))
  expect(html.length).toBeLessThan(1_000)
})

it('ends a document that would take minutes, while everything else goes on', async () => {
  const deep = Array.from({ length: 120_000 }, (_, n) => paragraph(`${n}`)).join('')
  const bytes = docxOf(documentXml(deep))
  let longest = 0
  let last = performance.now()
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 10)
  expect(await reasonOf(bytes, 400)).toBe('word.too-slow')
  clearInterval(beat)
  expect(longest).toBeLessThan(300)
})

it('goes on after one that was ended', async () => {
  expect(await reasonOf(await testDocument(), 1)).toBe('word.too-slow')
  expect(await reasonOf(await testDocument())).toBeUndefined()
})

it('refuses what would be the eleventh to wait, and reads none before its turn', async () => {
  let release = (_: Buffer) => {}
  const first = new Promise<Buffer>((resolve) => {
    release = resolve
  })
  const running = wordToHtml(() => first, keep)
  let read = 0
  const later = async () => {
    read += 1
    return testDocument()
  }
  const waiting = Array.from({ length: 10 }, () => wordToHtml(later, keep))
  const busy = expect.objectContaining({ code: 'UNAVAILABLE', reason: 'word.busy' })
  expect(assertRoom).toThrow(busy)
  await expect(wordToHtml(later, keep)).rejects.toEqual(busy)
  expect(read).toBe(0)
  release(await testDocument())
  await running
  expect(assertRoom).not.toThrow()
  expect((await Promise.all(waiting)).every(({ html }) => html.includes('考试'))).toBe(true)
  expect(read).toBe(10)
}, 60_000)
