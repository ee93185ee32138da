import { isDateLine } from './date.ts'

/** The places, among paragraphs, of the date under a signature and of the institutions that sign above it. */
type Signature = { date: number; signers: number[] }

const SIGNER =
  /^[\p{Script=Han}\p{L}\d（）()·、\s]{2,30}(?:局|厅|部|委|委员会|办公室|学校|学院|大学|中学|小学|幼儿园|中心|协会|学会|处|科|室|院|馆|会|组|支部|党委|政府|公司|站|园)$/u

/** How far before the end a signature is looked for: attachments and contacts may follow it. */
const FROM_END = 8

/**
 * Finds a date on a line of its own near the end, directly below whoever signs. A date that nobody signs is one
 * that the text speaks of, such as the last day of something.
 */
export const findSignature = (paragraphs: readonly string[]): Signature | null => {
  const from = Math.max(1, paragraphs.length - FROM_END)
  const signs = (at: number): boolean => SIGNER.test(paragraphs[at] ?? '')
  const date = paragraphs.findLastIndex((text, at) => at >= from && isDateLine(text) && signs(at - 1))
  if (date < 0) return null
  const signers: number[] = []
  for (let at = date - 1; at >= 0 && signs(at); at--) signers.push(at)
  return { date, signers }
}
