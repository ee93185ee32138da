import { type Line, widthOf } from './lines.ts'

/**
 * Lines of a body to its paragraphs. Lines that only a fixed width broke are joined; a run of lines with tabs
 * is one paragraph of rows (`\n`) and cells (`\t`). Paragraphs carry no indent.
 */
export const toParagraphs = (lines: readonly Line[]): string[] => {
  const wrap = wrapWidthOf(lines)
  const indented = lines.some(({ indent }) => indent >= PARAGRAPH_INDENT)
  // Pieces are joined at the end: a text that grows line by line would be copied with each of them.
  const paragraphs: string[][] = []
  let before: Line | null = null
  for (const line of lines) {
    const last = paragraphs.at(-1)
    if (line.text === '') before = null
    else {
      if (before && last !== undefined && isRow(before) && isRow(line)) last.push('\n', line.text)
      else if (before && last !== undefined && wrap && goesOn(before, line, wrap, indented))
        last.push(spaceBetween(before.text, line.text), line.text)
      else paragraphs.push([line.text])
      before = line
    }
  }
  return paragraphs
    .map((pieces) => pieces.join(''))
    .map((text) => (text.includes('\n') ? text : text.replace(/\t+/g, ' ')))
}

const isRow = ({ text }: Line): boolean => text.includes('\t')

/** Two full-width spaces, or as many half-width ones. */
const PARAGRAPH_INDENT = 4

/** Wider than this no fixed-width text was ever broken; narrower than that it is a list. */
const WIDEST = 120
const NARROWEST = 40

/** How far before the edge a line may end: an unbreakable word or a punctuation mark moved down. */
const RAGGED = 6

/** The width at which the text was broken; null where it was not: most lines would then differ in length. */
const wrapWidthOf = (lines: readonly Line[]): number | null => {
  const widths = lines
    .filter((line) => line.text !== '' && !isRow(line))
    .map(({ text, indent }) => widthOf(text) + indent)
  const widest = widths.reduce((most, width) => Math.max(most, width), 0)
  const full = widths.filter((width) => width >= widest - RAGGED).length
  return widest >= NARROWEST && widest <= WIDEST && full >= 2 ? widest : null
}

const ENDS = /[。!！?？;；:：”』）)》…]$/u
const OPENS =
  /^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.、．)]|第[一二三四五六七八九十]{1,3}[章节条部]|附件|附:|附：|[-•●■◆])/u

/** True where a line carries on the paragraph of the line directly before it. */
const goesOn = (before: Line, line: Line, wrap: number, indented: boolean): boolean => {
  if (isRow(before) || isRow(line) || line.indent >= PARAGRAPH_INDENT) return false
  if (widthOf(before.text) + before.indent < wrap - RAGGED || OPENS.test(line.text)) return false
  return indented || !ENDS.test(before.text)
}

const spaceBetween = (before: string, text: string): string =>
  /[a-z\d,.;]/i.test(before.at(-1) ?? '') && /^[a-z\d]/i.test(text) ? ' ' : ''
