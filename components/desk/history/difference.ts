import { diffArrays } from 'diff'
import type { Language } from '#lib/core/text.ts'

/** A run of words that both texts have, or only the newer or the older one. */
export interface Run {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/** A block (paragraph, heading, row of a table …) of the newer text, the older one, or both. */
export interface BlockDifference {
  kind: 'same' | 'added' | 'removed' | 'changed'
  runs: Run[]
}

/** Comparing texts that have hardly anything in common takes long, and tells nothing. */
const PATIENCE_MS = 1_000

/** What differs between two texts, word by word; Chinese is cut into words by the browser. */
export const differenceOfText = (older: string, newer: string, lang: Language): Run[] => {
  const parts = diffArrays(wordsOf(older, lang), wordsOf(newer, lang), { timeout: PATIENCE_MS })
  if (!parts) return [run('removed', older), run('added', newer)]
  return parts.map(({ value, added, removed }) =>
    run(added ? 'added' : removed ? 'removed' : 'same', value.join('')),
  )
}

const run = (kind: Run['kind'], text: string): Run => ({ kind, text })

/**
 * What differs between two texts of blocks: blocks that are the same stand once, a block that took another's place is
 * compared with it word by word.
 */
export const differenceOfBlocks = (older: string[], newer: string[], lang: Language): BlockDifference[] => {
  const parts = diffArrays(older, newer, { timeout: PATIENCE_MS })
  if (!parts) return pairs(older, newer, lang)
  const result: BlockDifference[] = []
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at]
    if (!part) continue
    const next = parts[at + 1]
    if (part.removed && next?.added) {
      result.push(...pairs(part.value, next.value, lang))
      at += 1
    } else {
      const kind = part.added ? 'added' : part.removed ? 'removed' : 'same'
      result.push(...part.value.map((text): BlockDifference => ({ kind, runs: [run(kind, text)] })))
    }
  }
  return result
}

const pairs = (removed: string[], added: string[], lang: Language): BlockDifference[] =>
  Array.from({ length: Math.max(removed.length, added.length) }, (_, at): BlockDifference => {
    const [older, newer] = [removed[at], added[at]]
    if (older === undefined) return { kind: 'added', runs: [run('added', newer ?? '')] }
    if (newer === undefined) return { kind: 'removed', runs: [run('removed', older)] }
    return { kind: 'changed', runs: differenceOfText(older, newer, lang) }
  })

const segmenters = new Map<Language, Intl.Segmenter>()

const wordsOf = (text: string, lang: Language): string[] => {
  const segmenter = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'word' })
  segmenters.set(lang, segmenter)
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}
