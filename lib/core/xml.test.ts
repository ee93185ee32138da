import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { expect, it } from 'vitest'
import { element, xmlDocument } from './xml.ts'

const readBack = (xml: string) => {
  const read: { names: string[]; text: string; attribute: string | undefined } = {
    names: [],
    text: '',
    attribute: undefined,
  }
  const parser = new Parser(
    {
      onopentag: (name, { a }) => {
        read.names.push(name)
        read.attribute = a
      },
      ontext: (text) => {
        read.text += text
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return read
}

it('writes elements, and leaves out what is undefined', () => {
  const item = element('item', {}, element('title', { lang: 'zh', id: undefined }, '甲 & 乙'), undefined)
  expect(xmlDocument(item)).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<item><title lang="zh">甲 &amp; 乙</title></item>\n',
  )
  expect(element('empty').xml).toBe('<empty/>')
})

it.each(['\0', '\u0001', '\b', '\u001f', '\ufffe', '\uffff', '\ud800', '\udc00'])(
  'leaves out %j, which XML cannot hold',
  (character) => {
    expect(element('a', { b: `x${character}y` }, `x${character}y`).xml).toBe('<a b="xy">xy</a>')
  },
)

it('holds any text as text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const { names, text: read, attribute } = readBack(element('x', { a: text }, text).xml)
      const kept = text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
      expect(names).toEqual(['x'])
      expect(read).toBe(kept)
      expect(attribute).toBe(kept)
    }),
  )
})
