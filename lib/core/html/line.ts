import type { Line, Marks } from './document.ts'

/** Where a line break stands for the end of a paragraph: twice, or before an indent made of spaces. */
const PARAGRAPH_BREAK =
  /\n[ ]*(?:[\u00a0\u3000][ ]*){2,}|[ \u00a0\u3000]*\n[ \u00a0\u3000]*(?:\n[ \u00a0\u3000]*)+/g

/** Several pieces of text to one line. */
export const joined = (pieces: readonly { text: string; marks: Marks }[]): Line => ({
  text: pieces.map(({ text }) => text).join(''),
  marks: pieces.flatMap(({ text, marks }) => new Array<Marks>(text.length).fill(marks)),
})

/** The paragraphs that a line with line breaks stands for, none of them empty. */
export const paragraphsOf = (line: Line): Line[] => {
  const paragraphs: Line[] = []
  let from = 0
  for (const match of line.text.matchAll(PARAGRAPH_BREAK)) {
    const to = match.index + match[0].length
    if (line.marks[to - 1]?.u) continue
    paragraphs.push(part(line, from, match.index))
    from = to
  }
  paragraphs.push(part(line, from, line.text.length))
  return paragraphs.map(tidied).filter(({ text }) => text !== '')
}

const part = ({ text, marks }: Line, from: number, to: number): Line => ({
  text: text.slice(from, to),
  marks: marks.slice(from, to),
})

/**
 * A line with its white space in order: single spaces, and none at its ends or beside a line break, also of full
 * width, since the style sheet indents by itself. Underlined blanks are there to be filled in, and stay.
 */
export const tidied = ({ text, marks }: Line): Line => {
  const kept: { unit: string; marks: Marks }[] = []
  const dropBlanks = () => {
    while (isBlank(kept.at(-1))) kept.pop()
  }
  for (let at = 0; at < text.length; at++) {
    const next = { unit: text.charAt(at).replace('\u00a0', ' '), marks: marks[at] ?? {} }
    if (next.unit === '\n') dropBlanks()
    const last = kept.at(-1)
    const begins = last === undefined || last.unit === '\n'
    if (isBlank(next) && (begins || (next.unit === ' ' && last.unit === ' '))) continue
    kept.push(next)
  }
  dropBlanks()
  return { text: kept.map(({ unit }) => unit).join(''), marks: kept.map((each) => each.marks) }
}

const isBlank = (at: { unit: string; marks: Marks } | undefined): boolean =>
  at !== undefined && ' \n\u3000'.includes(at.unit) && !(at.unit === '\u3000' && at.marks.u !== undefined)
