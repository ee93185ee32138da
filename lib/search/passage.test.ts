import fc from 'fast-check'
import { expect, it } from 'vitest'
import { highlighted, passageOf } from './passage.ts'

const marked = (parts: ReturnType<typeof passageOf>) =>
  parts.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('')

it.each([
  ['各校要做好招生工作', ['招生'], '各校要做好[招生]工作'],
  ['2012年第12号', ['12'], '2012年第[12]号'],
  ['Admission to ADMISSIONS', ['admission'], '[Admission] to [ADMISSION]S'],
  ['part of art', ['art'], 'part of [art]'],
  ['教办［２０２５］12号与教办〔2025〕120号', ['(2025)12号'], '教办[［２０２５］12号]与教办〔2025〕120号'],
  ['臨瀾市招生', ['招生', '临澜', '臨瀾'], '[臨瀾]市[招生]'],
  ['教育部⻔', ['部门'], '教育[部⻔]'],
  ['义务教育阶段', ['义务教育', '教育'], '[义务教育]阶段'],
  ['没有', ['招生'], '没有'],
])('marks what was looked for: %s', (text, words, expected) => {
  expect(marked(highlighted(text, words))).toBe(expected)
})

it('begins at the sentence where most of the words stand together', () => {
  const text = `${'甲'.repeat(100)}招生。${'乙'.repeat(100)}。各校的招生要公平，录取要公开。${'丙'.repeat(100)}`
  expect(marked(passageOf(text, ['招生', '录取'], 50))).toBe(
    `…各校的[招生]要公平，[录取]要公开。${'丙'.repeat(35)}…`,
  )
})

it('gives back the text of any passage as it stands, within its length, whole pairs only', () => {
  const texts = fc.string({ unit: 'grapheme', maxLength: 300 })
  fc.assert(
    fc.property(
      texts,
      fc.array(fc.string({ maxLength: 4 })),
      fc.integer({ min: 40, max: 120 }),
      (text, words, length) => {
        const parts = passageOf(text, words, length)
        const said = parts.filter(({ text: part }) => part !== '…').map((part) => part.text)
        expect(text.replaceAll('…', '')).toContain(said.join('').replaceAll('…', ''))
        expect(said.join('').length).toBeLessThanOrEqual(length)
        expect(said.join('').isWellFormed()).toBe(true)
        expect(parts.every((part) => part.text !== '')).toBe(true)
        expect(
          highlighted(text, words)
            .map((part) => part.text)
            .join(''),
        ).toBe(text)
      },
    ),
  )
})
