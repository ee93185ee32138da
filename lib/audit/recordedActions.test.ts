import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { translator } from '#lib/i18n/translator.ts'
import { ACTIONS } from '#lib/policy/can.ts'

const t = translator('en')

/** What the commands write down, as their sources have it. */
const recorded = (): string[] => {
  const sources = ['lib', 'bin']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
    )
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => readFileSync(path, 'utf8'))
    .filter((source) => source.includes('recordEvent('))
  const rights: readonly string[] = ACTIONS
  return sources
    .flatMap(
      (source) => source.match(/(?<=')(?:notice|column|site|user|redirect|report)\.[a-z-]+(?=')/g) ?? [],
    )
    .filter((action) => !rights.includes(action) && !t.has(`errors.${action}.` as never))
}

it('has words in both languages for all that is written down', () => {
  const actions = new Set(recorded())
  expect(actions.size).toBeGreaterThan(40)
  for (const lang of ['zh', 'en'] as const) {
    const words = translator(lang)
    const wordless = [...actions].filter(
      (action) => !words.has(`desk.event.${action}` as never) && !words.has(`errors.${action}` as never),
    )
    expect(wordless, lang).toEqual([])
  }
})
