import { INVISIBLE, VARIATION_SELECTOR } from './invisible.ts'
import { latinOf } from './lookAlikes.ts'
import { simplify } from './traditional.ts'

/**
 * A text as the rules read it. `text` has one form for what looks alike (see `fold`); the UTF-16 unit `i` of
 * it came from `original.slice(starts[i], ends[i])`. `glued[i]` is 1 where spaces, hyphens, dots or pinyin
 * stood between unit `i - 1` and unit `i` and were left out.
 */
export type Folded = {
  original: string
  text: string
  starts: Int32Array
  ends: Int32Array
  glued: Uint8Array
}

/** What is put between the characters of a word to break it up. Sentence punctuation, tabs and line ends are not. */
const GLUE = /[ \u00a0\u2000-\u200a\u202f\u3000·•・‧∙●_\-‐-―−~^*`'"|/\\+=#.…]/u
const MARK = /\p{Mn}/gu
const HAN = /\p{Script=Han}/u
const PINYIN =
  /[(（[【]\s*(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?[aeiouüvāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,3}(?:ng?|r)?[1-5]?\s*[)）\]】]/giuy

const isHidden = (character: string): boolean =>
  (character > '\u00ac' && INVISIBLE.test(character)) || VARIATION_SELECTOR.test(character)

const isGlue = (text: string, at: number): boolean => GLUE.test(text[at] ?? '')

/** Length of a pinyin note in brackets, `(kāi)`, that stands behind a Chinese character; 0 where there is none. */
const pinyinAt = (text: string, at: number): number => {
  if (!'(（[【'.includes(text[at] ?? ' ') || !HAN.test(text.slice(Math.max(0, at - 2), at))) return 0
  PINYIN.lastIndex = at
  return PINYIN.exec(text)?.[0].length ?? 0
}

/** Brackets of every shape as round ones; the 《》 of titles stay, because rules ask for them. */
const BRACKETS: Record<string, string> = Object.fromEntries(
  [...'[{【〔「『〖'].map((c) => [c, '(']).concat([...']}】〕」』〗'].map((c) => [c, ')'])),
)

/** One character in the form that rules compare: compatibility forms, case, accents and traditional forms gone. */
const foldCharacter = (character: string): string => {
  const code = character.codePointAt(0) ?? 0
  const bracket = BRACKETS[character]
  if (bracket) return bracket
  if (code < 0x80) return character.toLowerCase()
  if (code >= 0x4e00 && code <= 0x9fff) return simplify(character)
  return [...character.normalize('NFKD').replace(MARK, '').toLowerCase()]
    .map((c) => simplify(latinOf(c)))
    .join('')
}

/**
 * Reads a text as its reader sees it: full-width and styled letters as plain ones, look-alike letters as
 * Latin, traditional as simplified, invisible characters and what is glued inside words left out. Linear in
 * the length of the text.
 */
export const fold = (original: string): Folded => {
  const parts: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const glued: number[] = []
  let gap = 0
  for (let at = 0; at < original.length; ) {
    const character = String.fromCodePoint(original.codePointAt(at) ?? 0)
    const note = pinyinAt(original, at)
    const end = at + (note || character.length)
    const hidden = isHidden(character)
    if (note > 0 || (!hidden && isGlue(original, at))) gap = 1
    else if (!hidden) {
      const form = foldCharacter(character)
      for (let unit = 0; unit < form.length; unit++) {
        starts.push(at)
        ends.push(end)
        glued.push(unit === 0 ? gap : 0)
      }
      parts.push(form)
      if (form !== '') gap = 0
    }
    at = end
  }
  return {
    original,
    text: parts.join(''),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    glued: Uint8Array.from(glued),
  }
}

/** The stretch of the original that units `from` to `to` (exclusive) of the folded text came from. */
export const originalRange = (folded: Folded, from: number, to: number): { start: number; end: number } => ({
  start: folded.starts[from] ?? 0,
  end: folded.ends[to - 1] ?? 0,
})
