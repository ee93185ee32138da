import { findSignature } from './signature.ts'

/** A paragraph by what it is: what becomes an element of the page. */
export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'table'; rows: string[][] }
  | { kind: 'signature'; text: string }

/** Sorts paragraphs (see `PageParts`) into blocks; their texts stay as they are. */
export const toBlocks = (paragraphs: readonly string[]): Block[] => {
  const signature = findSignature(paragraphs)
  const signatures = new Set(signature ? [signature.date, ...signature.signers] : [])
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
