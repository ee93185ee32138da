import type { Folded } from './folded.ts'
import { isAboutGambling, isWarning } from './lexicon/honest.ts'

/** How far a sentence is looked back and ahead for words of warning. */
const REACH = 120
const SENTENCE_ENDS = /[。!?\n]/u

/** Whether the text a name stands in, and the title above it, speak of gambling at all. */
export type Subject = { folded: Folded; aboutGambling: boolean; titleWarns: boolean }

export const subjectOf = (folded: Folded, titleWarns: boolean): Subject => ({
  folded,
  aboutGambling: isAboutGambling(folded.text),
  titleWarns,
})

/** True for a title or a text that as a whole warns of gambling or fraud. */
export const warnsOfGambling = ({ text }: Folded): boolean => isAboutGambling(text) && isWarning(text)

/**
 * True where the units `from` to `to` stand in a warning: their own sentence warns and the text speaks of
 * gambling, or the title warns. An advert planted as a sentence of its own into a notice that happens to
 * mention gambling gets no cover from it.
 */
export const isMentioned = (
  { folded: { text }, aboutGambling, titleWarns }: Subject,
  from: number,
  to: number,
) => {
  if (titleWarns || !aboutGambling) return titleWarns
  const before =
    text
      .slice(Math.max(0, from - REACH), from)
      .split(SENTENCE_ENDS)
      .at(-1) ?? ''
  const behind = text.slice(to, to + REACH).split(SENTENCE_ENDS)[0] ?? ''
  return isWarning(before + text.slice(from, Math.min(to, from + REACH)) + behind)
}
