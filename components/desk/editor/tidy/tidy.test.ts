import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countWords } from '../countWords.ts'
import { applied, type Tidy } from './edits.ts'
import { spaces } from './spaces.ts'
import { fullWidthMarks, halfWidth } from './width.ts'

const by = (tidy: Tidy) => (text: string) => applied(text, tidy(text))

describe('halfWidth', () => {
  it.each([
    ['２０２６年Ａ班', '2026年A班'],
    ['增长３．５％，', '增长3.5%，'],
    ['第１．总则', '第1.总则'],
    ['（一）', '（一）'],
  ])('%s → %s', (text, tidy) => expect(by(halfWidth)(text)).toBe(tidy))
})

describe('fullWidthMarks', () => {
  it.each([
    ['各学校:', '各学校：'],
    ['你好, 世界.', '你好，世界。'],
    ['时间是10:30,地点另定', '时间是10:30，地点另定'],
    ['1.总则', '1.总则'],
    ['附件(1)和(第二批)', '附件（1）和（第二批）'],
    ['函数f(x)', '函数f(x)'],
    ['他说"可以"。', '他说“可以”。'],
    ['see https://a.example/?a=1,2', 'see https://a.example/?a=1,2'],
    ['等等...', '等等……'],
    ['Mr. Li, please come!', 'Mr. Li, please come!'],
  ])('%s → %s', (text, tidy) => expect(by(fullWidthMarks)(text)).toBe(tidy))
})

describe('spaces', () => {
  it.each([
    ['　　各 学校', '各学校'],
    ['使用 Word  和 WPS ', '使用 Word 和 WPS'],
    ['张三　李四', '张三　李四'],
    ['一\n　　二', '一\n二'],
    ['你好 ，世界', '你好，世界'],
  ])('%j → %j', (text, tidy) => expect(by(spaces)(text)).toBe(tidy))
})

it.each([
  ['halfWidth', halfWidth],
  ['fullWidthMarks', fullWidthMarks],
  ['spaces', spaces],
] as const)('%s changes places that do not overlap, and nothing the second time', (_, tidy) => {
  const text = fc.array(
    fc.constantFrom('中', '文', 'a', '1', '９', '．', ',', '.', '(', ')', '"', ' ', '　', '\n', ':'),
  )
  fc.assert(
    fc.property(text, (units) => {
      const given = units.join('')
      const edits = tidy(given)
      expect(edits.every(({ from }, at) => from >= (edits[at - 1]?.to ?? 0))).toBe(true)
      if (tidy !== fullWidthMarks) expect(by(tidy)(by(tidy)(given))).toBe(by(tidy)(given))
    }),
  )
})

describe('countWords', () => {
  it.each([
    ['关于放假的通知', 7],
    ['各学校：', 4],
    ['Please come to room 12.', 5],
    ['使用 Word 2021 编写。', 7],
    [' 　\n', 0],
  ])('%j has %d', (text, count) => expect(countWords(text)).toBe(count))
})
