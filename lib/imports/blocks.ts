import { isDateLine } from './date.ts'

/** A paragraph by what it is: what becomes an element of the page. */
export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'table'; rows: string[][] }
  | { kind: 'signature'; text: string }

/** Sorts paragraphs (see `PageParts`) into blocks; their texts stay as they are. */
export const toBlocks = (paragraphs: readonly string[]): Block[] => {
  const signatures = signaturesOf(paragraphs)
  return paragraphs.map((text, at): Block => {
    if (text.includes('\n')) return { kind: 'table', rows: rowsOf(text) }
    if (signatures.has(at)) return { kind: 'signature', text }
    const level = headingLevel(text)
    return level ? { kind: 'heading', level, text } : { kind: 'paragraph', text }
  })
}

/** Wider than this no table was ever laid out: a single row of tabs must not make cells of all others. */
const WIDEST = 100

/** Rows of equal length; a missing cell is an empty one. */
const rowsOf = (text: string): string[][] => {
  const rows = text.split('\n').map((row) => row.split('\t').map((cell) => cell.trim()))
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0)
  if (width > WIDEST) return rows
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')])
}

const SECTION = /^(?:[一二三四五六七八九十百]{1,4}、|第[一二三四五六七八九十百\d]{1,4}[章节部篇])/u
const SUBSECTION = /^[(（][一二三四五六七八九十]{1,3}[)）]/u
const LONGEST_HEADING = 30

/** A heading is numbered, short and no sentence. */
const headingLevel = (text: string): 2 | 3 | null => {
  if (text.length > LONGEST_HEADING || /[。；;！!，,：:.…]/u.test(text)) return null
  if (SECTION.test(text)) return 2
  return SUBSECTION.test(text) ? 3 : null
}

const SIGNER =
  /^[\p{Script=Han}\p{L}\d（）()·、\s]{2,30}(?:局|厅|部|委|委员会|办公室|学校|学院|大学|中学|小学|幼儿园|中心|协会|学会|处|科|室|院|馆|会|组|支部|党委|政府|公司|站|园)$/u

/** How far before the end a signature is looked for: attachments and contacts may follow it. */
const FROM_END = 8

/** A date on a line of its own near the end, and the institutions that sign directly above it. */
const signaturesOf = (paragraphs: readonly string[]): Set<number> => {
  const found = new Set<number>()
  const from = Math.max(0, paragraphs.length - FROM_END)
  const date = paragraphs.findLastIndex((text, at) => at >= from && isDateLine(text))
  if (date < 1) return found
  found.add(date)
  for (let at = date - 1; at > 0 && SIGNER.test(paragraphs[at] ?? ''); at--) found.add(at)
  return found
}
