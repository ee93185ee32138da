import { expect, test } from 'vitest'
import { z } from 'zod'
import { explain } from '#lib/i18n/explain.ts'
import { translator } from '#lib/i18n/translator.ts'
import { because, parseInput } from './parseInput.ts'

const schema = z
  .object({ title: z.string().max(5), linkUrl: z.string().optional() })
  .refine(({ linkUrl }) => linkUrl !== 'x', { path: ['linkUrl'], ...because('columns.bad-link') })

const saidOf = (input: unknown): string[] => {
  try {
    parseInput(schema, input)
  } catch (error) {
    return (['en', 'zh'] as const).map((lang) => explain(translator(lang), error) ?? '')
  }
  return []
}

test('gives the input in the form of the schema', () => {
  expect(parseInput(schema, { title: 'abc', other: 1 })).toEqual({ title: 'abc' })
})

test('says what is wrong in the language of the sentence around it', () => {
  const [en, zh] = saidOf({ title: 'too long' })
  expect(en).toMatch(/^“title” is wrong: Too big/)
  expect(zh).toMatch(/^“title”的内容不对：数值过大/)
  expect(zh).not.toMatch(/Too big|expected/)
})

test('a reason that the schema gives has a sentence of its own', () => {
  const said = saidOf({ title: 'abc', linkUrl: 'x' })
  expect(said).toHaveLength(2)
  for (const sentence of said) expect(sentence).not.toMatch(/linkUrl|custom|errors\./)
})
