import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Lexemes } from './lexemes.ts'
import { parseQuery, toTsquery } from './query.ts'
import { searchable } from './searchable.ts'

const anyUnit = fc.integer({ min: 0, max: 0x10_ff_ff }).map((code) => String.fromCodePoint(code))

describe('parseQuery', () => {
  it.each([
    ['教师资格认定', ['教师', '资格', '认定']],
    ['教師資格認定', ['教师', '资格', '认定']],
    ['学校的通知', ['学校', '通知']],
    ['临澜市', ['临澜', '澜市']],
    ['教办〔2025〕12号', ['教办', '2025#12']],
    ['教办（２０２５）第012號', ['教办', '2025#12']],
    ['2025年12号', ['2025#12']],
    ['The classes of Linlan', ['class:*', 'linlan:*']],
    ['applying, studies, news', ['apply:*', 'stud:*', 'news:*']],
    ['考', ['考:*']],
    ['的', ['的:*']],
    ['和美', ['和美', '美:*']],
    ['A类考生', ['考生']],
    ['b类考生', ['b', 'b类', '考生']],
    ['A类', ['a类', '类:*']],
    ['!!! & | <-> ()', []],
  ])('reads %s', (typed, words) => {
    expect(parseQuery(typed).terms.flat(2)).toEqual(words)
  })

  it('looks for a word that is made of no shorter ones as it is, in titles for its pairs', () => {
    expect(parseQuery('资格证').terms).toEqual([[['资格证'], ['资格', '格证']]])
  })

  it('looks for an empty word beside Chinese in titles', () => {
    const { titleTerms, parts } = parseQuery('A类考生')
    expect(titleTerms.flat(2)).toEqual(['a类', '类考', '考生'])
    expect(parts).toEqual(['a类', '类考生'])
  })

  it('takes what stands between quotation marks as it stands there', () => {
    expect(parseQuery('“做好学校的工作” 招生').phrases).toEqual(["'做好' <1> '学校' <2> '工作'"])
    expect(parseQuery('"学校" "').phrases).toEqual([])
  })

  it('says what to highlight, simplified and traditional, the longest first', () => {
    const { words } = parseQuery('資格認定')
    expect(words.slice(0, 2).toSorted()).toEqual(['資格認定', '资格认定'].toSorted())
    expect(words).toContain('认定')
    expect(words).toContain('認定')
  })

  it('reads a radical as the character it is, and takes a mere component of one for no word', () => {
    expect(parseQuery('部⻔').terms).toEqual(parseQuery('部门').terms)
    expect(parseQuery('⻝品').terms).toEqual(parseQuery('食品').terms)
    expect(parseQuery('⺀').terms).toEqual([])
  })

  it('makes of any text words that PostgreSQL takes, and not too many of them', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyUnit, maxLength: 500 }), (typed) => {
        const { terms, titleTerms } = parseQuery(typed)
        for (const word of [...terms, ...titleTerms].flat(2))
          expect(word).toMatch(/^[\p{L}\p{N}\p{M}#]+(:\*)?$/u)
        expect(terms.length).toBeLessThanOrEqual(12)
        expect(toTsquery(terms).length).toBeLessThan(20_000)
      }),
    )
  })
})

describe('Lexemes', () => {
  it('gives a word within a word the place of that one', () => {
    expect(String(new Lexemes().add('教师资格认定', 'C'))).toBe(
      "'教师资格':1C '教师':1C '师资':1C '资格':1C '师资格':1C '认定':2C",
    )
  })

  it('stays within what a vector may hold', () => {
    const words = Array.from({ length: 200_000 }, (_, at) => at.toString(36)).join(' ')
    const text = String(new Lexemes().add(words, 'C').add('招生 '.repeat(1_000), 'D'))
    expect(text.length).toBeLessThan(1_000_000)
  })

  it('finds a name however the text around it is cut', () => {
    const of = (text: string) => String(new Lexemes().add(text, 'D'))
    for (const text of ['在临澜市区', '临澜市教育局', '各临澜市级单位', '为临澜市。'])
      for (const word of parseQuery('临澜市').terms.flat(2)) expect(of(text), text).toContain(`'${word}'`)
  })
})

it('brings what is the same to readers into one form', () => {
  expect(searchable('臨瀾Ｌｉｎｌａｎ①\ud800')).toBe('临澜linlan1\ufffd')
})
