import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { FILE_TYPES, type TypeName } from '#lib/media/fileTypes.ts'
import { testDocument } from '#lib/word/testDocument.ts'
import { textOfFile } from './textOfFile.ts'

const read = (type: TypeName, bytes: Uint8Array, limits?: { limitMs: number; heapMb: number }) =>
  textOfFile({ bytes: new Uint8Array(bytes), mediaType: FILE_TYPES[type].mediaType }, limits)
const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url))

/** A PDF that names a Chinese font which every reader is to have, and writes by that font's own codes. */
const pdfWithForeignFont = (text: string): Buffer => {
  const codes = Buffer.from(text, 'utf16le').swap16().toString('hex')
  const stream = `BT /F1 12 Tf 50 700 Td <${codes}> Tj ET`
  const font = '/BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R]'
  const system = '/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >>'
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    `<< /Type /Font /Subtype /Type0 ${font} >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light ${system} /DW 1000 >>`,
  ]
  const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('')
  return Buffer.from(`%PDF-1.4\n${body}trailer\n<< /Root 1 0 R /Size 7 >>\n%%EOF\n`)
}

it.each(['doc', 'pdf'] as const)('reads the words of a .%s file', async (type) => {
  const text = await read(type, fixture(`notice.${type}`))
  for (const words of ['关于做好寒假安全工作的通知', '用电检查', '0571-88886666', 'Contact', '第一小学'])
    expect(text).toContain(words)
})

it('reads the words of a .docx file', async () => {
  expect(await read('docx', await testDocument())).toMatch(/期末考试安排.*带准考证.*语文/)
})

it('reads Chinese by a font that a PDF does not bring along', async () => {
  expect(await read('pdf', pdfWithForeignFont('招生简章'))).toBe('招生简章')
})

it('has no text of what is damaged, or is something else than it says', async () => {
  const pdf = fixture('notice.pdf')
  const doc = fixture('notice.doc')
  const damaged = [
    await read('pdf', Buffer.from('nothing of a PDF')),
    await read('pdf', pdf.subarray(0, 400)),
    await read('doc', doc.subarray(0, 3_000)),
    await read('docx', doc),
    await read('doc', pdf),
  ]
  expect(damaged).toEqual(damaged.map(() => undefined))
})

it('gives up where a file takes too long', async () => {
  const reading = read('pdf', fixture('notice.pdf'), { limitMs: 1, heapMb: 512 })
  await expect(reading).rejects.toMatchObject({ why: 'slow' })
})
