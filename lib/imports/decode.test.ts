import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decode } from './decode.ts'
import { MAX_BYTES } from './readPageFile.ts'

const fixture = (name: string): Uint8Array => readFileSync(new URL(`fixtures/${name}`, import.meta.url))
const textOf = (name: string): string => fixture(name).toString()
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string, order: 'le' | 'be'): Uint8Array =>
  order === 'le' ? Buffer.from(text, 'utf16le') : Buffer.from(text, 'utf16le').swap16()

const indented = textOf('indented.txt')

test.each([
  ['UTF-8', bytes(indented), 'utf-8'],
  ['UTF-8 with a mark', bytes(`\ufeff${indented}`), 'utf-8'],
  ['UTF-16 LE with a mark', utf16(`\ufeff${indented}`, 'le'), 'utf-16le'],
  ['UTF-16 BE with a mark', utf16(`\ufeff${indented}`, 'be'), 'utf-16be'],
  ['UTF-16 LE', utf16(indented, 'le'), 'utf-16le'],
  ['UTF-16 BE', utf16(indented, 'be'), 'utf-16be'],
  ['GB18030', fixture('encodings/indented.gb18030.txt'), 'gb18030'],
])('%s', (_name, encoded, encoding) => {
  expect(decode(encoded)).toEqual({ text: indented, encoding })
})

test('GBK is read as GB18030, which holds it', () => {
  expect(decode(fixture('encodings/poisoned.gbk.txt'))).toEqual({
    text: textOf('poisoned.txt'),
    encoding: 'gb18030',
  })
})

test('Big5', () => {
  const { text, encoding } = decode(fixture('encodings/traditional.big5.txt'))
  expect([encoding, text.split('\n')[1]]).toEqual(['big5', '臨江國民小學辦理校慶活動公告'])
})

test('a text too short to count characters in', () => {
  expect(decode(fixture('encodings/two-words.gb18030.txt'))).toEqual({
    text: '标题\n正文',
    encoding: 'gb18030',
  })
})

test('characters of four bytes', () => {
  expect(decode(fixture('encodings/rare.gb18030.txt')).text).toContain('李䶮、王㐂')
})

const cut = fixture('encodings/indented.gb18030.txt')
const head = (...units: number[]): Uint8Array => Uint8Array.from([...units, ...bytes('x'.repeat(50))])

test.each([
  ['imports.empty', new Uint8Array()],
  ['imports.empty', bytes(' \r\n\u3000\n')],
  ['imports.empty', bytes('\ufeff')],
  ['imports.too-large', new Uint8Array(MAX_BYTES + 1)],
  ['imports.binary', bytes('%PDF-1.7\n…')],
  ['imports.binary', head(0x50, 0x4b, 3, 4)],
  ['imports.binary', head(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
  ['imports.binary', head(0x89, 0x50, 0x4e, 0x47)],
  ['imports.binary', head(0xff, 0xd8, 0xff, 0xe0)],
  ['imports.binary', bytes('{\\rtf1\\ansi 通知}')],
  ['imports.not-text', head(1, 2, 3, 0)],
  ['imports.not-text', bytes('通知\u0000正文')],
  ['imports.not-text', head(0xe1, 0, 0xff, 0)],
  ['imports.html', bytes('<!DOCTYPE html><html><body>通知</body></html>')],
  ['imports.html', bytes('<!-- saved -->\n<html>')],
  ['imports.html', bytes('<div class="a"><p>通知</p><p>正文</p><br/><p>完</p></div>')],
  ['imports.damaged', bytes(indented).subarray(0, 400)],
  ['imports.damaged', Uint8Array.from([...cut.subarray(0, 301), 0xff, ...cut.subarray(301)])],
  ['imports.unknown-encoding', fixture('encodings/japanese.euc-jp.txt')],
  ['imports.unknown-encoding', Uint8Array.from([0x4c, 0x61, 0x20, 0xe9, 0x63, 0x6f, 0x6c, 0x65, 0x0a])],
])('%s', (reason, input) => {
  expect(() => decode(input)).toThrow(expect.objectContaining({ code: 'INVALID', reason }))
})

test('a notice about web pages is no web page', () => {
  const text = '网页制作课通知\n本周学习 <p> 与 <table> 标签，请预习。\n'
  expect(decode(bytes(text)).text).toBe(text)
})

test('any text in UTF-8 comes back, or is refused with a reason', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      try {
        expect(decode(bytes(`通知${text}`)).text).toBe(`通知${text}`)
      } catch (error) {
        expect(error).toMatchObject({ code: 'INVALID', reason: expect.stringMatching(/^imports\./) })
      }
    }),
  )
})
