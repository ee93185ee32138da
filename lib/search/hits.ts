import { withoutRadicals } from './radicals.ts'

/** From `start` up to, not including, `end`: UTF-16 units of a text. */
export interface Stretch {
  start: number
  end: number
}

/** What is looked through of a text. */
export const LOOKED_THROUGH = 20_000

/** A text in the form in which words are looked for in it, unit by unit the same places. */
const comparable = (text: string): string =>
  withoutRadicals(text).replace(/[^a-z0-9\u3400-\u9fff]/g, (unit) => {
    const code = unit.charCodeAt(0)
    const plain = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : unit
    const small = (BRACKETS[plain] ?? plain).toLowerCase()
    return small.length === 1 ? small : unit
  })

const BRACKETS: Record<string, string> = Object.fromEntries([
  ...[...'[【〔〖「『{《〈'].map((bracket) => [bracket, '(']),
  ...[...']】〕〗」』}》〉'].map((bracket) => [bracket, ')']),
])

/** Where words stand in a text, in their order; what overlaps is one. `word` is the number of one of the words there. */
export const hitsIn = (text: string, words: readonly string[]): (Stretch & { word: number })[] => {
  const searched = comparable(text.slice(0, LOOKED_THROUGH))
  const found = words.flatMap((word, number) =>
    placesOf(searched, comparable(word)).map((start) => ({ start, end: start + word.length, word: number })),
  )
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const hits: (Stretch & { word: number })[] = []
  for (const hit of found) {
    const last = hits.at(-1)
    if (last && hit.start < last.end) last.end = Math.max(last.end, hit.end)
    else hits.push(hit)
  }
  return hits
}

const placesOf = (text: string, word: string): number[] => {
  const places: number[] = []
  if (word === '') return places
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    if (standsAlone(text, at, word)) places.push(at)
  return places
}

/** 12 is no part of 2012, `art` none of `part`; a Chinese word may stand anywhere. */
const standsAlone = (text: string, at: number, word: string): boolean => {
  const before = text[at - 1] ?? ''
  const after = text[at + word.length] ?? ''
  if (/^[a-z0-9]/.test(word) && /[a-z0-9]/.test(before)) return false
  return !(/\d$/.test(word) && /\d/.test(after))
}
