import { isButtons, isFooter, isFooterToo, isRelatedHeading, isRule } from './chrome.ts'
import type { Line } from './lines.ts'
import { type Meta, parseMeta } from './meta.ts'
import { isNeighbour } from './neighbours.ts'
import type { IgnoredReason } from './pageParts.ts'

/** What stands behind the body of a notice. */
type Tail = {
  metas: Meta[]
  neighbours: Line[]
  ignored: { line: Line; reason: IgnoredReason }[]
}

/**
 * Divides lines where the body ends: at 上一篇/下一篇 or a list of other pages, and then upwards over details,
 * buttons and footers. A line that only might be footer (地址, 联系电话) stays in the body unless something
 * stands above it that is not.
 */
export const findEnd = (lines: readonly Line[]): { body: Line[]; tail: Tail } => {
  const links = lines.findIndex((line) => isNeighbour(line) || isRelatedHeading(line))
  let start = links < 0 ? lines.length : links
  while (start > 0 && mayBeBehind(lines[start - 1])) start -= 1
  while (start < lines.length && start !== links && isDoubtful(lines[start])) start += 1
  return { body: lines.slice(0, start), tail: readTail(lines.slice(start)) }
}

const mayBeBehind = (line: Line | undefined): boolean =>
  line !== undefined &&
  (line.plain === '' ||
    isRule(line) ||
    isButtons(line) ||
    isFooter(line) ||
    isFooterToo(line) ||
    tailMeta(line) !== null)

const isDoubtful = (line: Line | undefined): boolean =>
  line !== undefined && (line.plain === '' || (isFooterToo(line) && !isFooter(line)) || isDateOnly(line))

/** A date alone at the end is the one under a signature. */
const isDateOnly = (line: Line): boolean => {
  const meta = parseMeta(line.text)
  return meta?.date != null && !/[:：]/u.test(line.plain.replace(/\d:\d/g, ''))
}

/** Details at the end may stand in brackets: (供稿：教务处). */
const tailMeta = ({ text }: Line): Meta | null =>
  parseMeta(/^[[(（【].*[\])）】]$/u.test(text) ? text.slice(1, -1) : text)

const readTail = (lines: readonly Line[]): Tail => {
  const tail: Tail = { metas: [], neighbours: [], ignored: [] }
  let afterLinks = false
  for (const line of lines) {
    const meta = tailMeta(line)
    if (isNeighbour(line)) {
      tail.neighbours.push(line)
      afterLinks = true
    } else if (isButtons(line) || isRule(line)) tail.ignored.push({ line, reason: 'buttons' })
    else if (meta) {
      tail.metas.push(meta)
      tail.ignored.push({ line, reason: 'details' })
    } else if (isFooter(line) || isFooterToo(line)) tail.ignored.push({ line, reason: 'footer' })
    else if (afterLinks && isBelowLabel(tail, line)) tail.neighbours.push(line)
    else if (line.plain !== '') tail.ignored.push({ line, reason: 'after-end' })
  }
  return tail
}

/** True for the title that stands on the line below 上一篇. */
const isBelowLabel = ({ neighbours }: Tail, line: Line): boolean => {
  const last = neighbours.at(-1)
  return (
    last !== undefined &&
    line.plain !== '' &&
    line.number - last.number <= 2 &&
    isNeighbour(last) &&
    /[:：篇条页>»\])】]$/u.test(last.plain) &&
    last.plain.length <= 8
  )
}
