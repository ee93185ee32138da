import type { PassagePart } from './dto.ts'
import { hitsIn, type Stretch } from './hits.ts'

/** So far before the first hit a passage looks for a place where something begins. */
const LEAD_IN = 30
const BEGINNING = /[\s。！？；;!?…，,、：:]/u
const CUT = '…'

/**
 * The part of a text that tells most about it to who looked for `words`: where most different ones of them stand close
 * together, else its beginning. At most `length` UTF-16 units, the signs that something is left out not counted.
 * @param words as `SearchResult` gives them
 */
export const passageOf = (text: string, words: readonly string[], length: number): PassagePart[] => {
  const hits = hitsIn(text, words)
  const isWhole = hits.length === 0 || text.length <= length
  const start = isWhole ? 0 : beginningBefore(text, densest(hits, length))
  const end = wholePair(text, Math.min(text.length, start + length))
  const parts = partsOf(text, hits, { start, end })
  if (start > 0) parts.unshift({ text: CUT, isHit: false })
  if (end < text.length) parts.push({ text: CUT, isHit: false })
  return parts
}

/** A whole text, such as a title, with the words in it. */
export const highlighted = (text: string, words: readonly string[]): PassagePart[] =>
  partsOf(text, hitsIn(text, words), { start: 0, end: text.length })

const partsOf = (text: string, hits: readonly Stretch[], { start, end }: Stretch): PassagePart[] => {
  const parts: PassagePart[] = []
  const add = (from: number, to: number, isHit: boolean) => {
    if (from < to) parts.push({ text: text.slice(from, to), isHit })
  }
  let at = start
  for (const hit of hits) {
    if (hit.end <= at || hit.start >= end) continue
    add(at, hit.start, false)
    add(Math.max(at, hit.start), Math.min(hit.end, end), true)
    at = Math.min(hit.end, end)
  }
  add(at, end, false)
  return parts
}

/** Where the passage begins that has the most different words. */
const densest = (hits: readonly (Stretch & { word: number })[], length: number): number => {
  let best = { start: hits[0]?.start ?? 0, words: 0 }
  const inside = new Map<number, number>()
  let first = 0
  for (const hit of hits) {
    inside.set(hit.word, (inside.get(hit.word) ?? 0) + 1)
    for (let left = hits[first]; left && hit.end - left.start > length - LEAD_IN; left = hits[first]) {
      if (left === hit) break
      const count = (inside.get(left.word) ?? 0) - 1
      if (count > 0) inside.set(left.word, count)
      else inside.delete(left.word)
      first++
    }
    if (inside.size > best.words) best = { start: hits[first]?.start ?? 0, words: inside.size }
  }
  return best.start
}

const beginningBefore = (text: string, at: number): number => {
  const from = Math.max(0, at - LEAD_IN)
  for (let place = at; place > from; place--) if (BEGINNING.test(text[place - 1] ?? '')) return place
  return from === 0 ? 0 : wholePair(text, from)
}

/** Not between the halves of a surrogate pair. */
const wholePair = (text: string, at: number): number =>
  /^[\udc00-\udfff]/.test(text.slice(at, at + 1)) && at > 0 ? at - 1 : at
