import { type Line, plainOf } from './lines.ts'

/** The breadcrumb of a page, and the numbers of the lines it took up. */
type Breadcrumb = { segments: string[]; lines: number[] }

const LABEL =
  /^[\s[(【〖▪■◆●·>»]*(?:您|你)?(?:现在|当前|目前)?(?:的|所在)?(?:所在)?的?(?:当前|现在)?(?:位置|栏目|页面)(?:是)?\s?[\])】〗]?\s?[:：]\s*|^you are here\s?:?\s*/iu
const HOME = /^(?:网站|本站)?(?:首页|主页)\s*(?:>|»|›|→|::|\/|\||-|—|·|\\)|^home\s*(?:>|»|›|\/)/iu
// Segments are trimmed, so that no separator has to take in the spaces around it, which would be read again and again.
const ARROWS = /(?:[>＞»›→〉》➔▸▶]|::|--?>|&gt;)+/u
const OTHERS: readonly RegExp[] = [/[/／\\]/u, /[|｜]/u, /(?<=\s)[-—–·]+(?=\s)|——/u, /[-—–·]/u]
const STARTS_WITH_ARROW = /^(?:[>＞»›→➔▸▶]|::)/u
const ENDS_WITH_ARROW = /(?:[>＞»›→➔▸▶:：]|::)$/u

/** Lines from the top in which a breadcrumb is looked for, and lines one may take up. */
const TOP = 40
const LONGEST = 12

const splitOf = (text: string): string[] => {
  const separator = ARROWS.test(text) ? ARROWS : (OTHERS.find((each) => each.test(text)) ?? ARROWS)
  return text
    .split(separator)
    .map((segment) => segment.trim())
    .filter((segment) => plainOf(segment) !== '')
}

/**
 * Finds 当前位置：首页 > 通知公告 > 正文, labelled or beginning with 首页, in one line or broken over several. Null
 * where the page has none.
 */
export const findBreadcrumb = (lines: readonly Line[]): Breadcrumb | null => {
  const first = lines.slice(0, TOP).findIndex(({ plain }) => LABEL.test(plain) || HOME.test(plain))
  const start = lines[first]
  if (!start) return null
  const labelled = LABEL.test(start.plain)
  const parts = [labelled ? start.text.replace(/^[^:：]*[:：]\s*/u, '') : start.text]
  const numbers = [start.number]
  let open = parts[0] === '' || ENDS_WITH_ARROW.test(start.plain)
  for (const { plain, text, number } of lines.slice(first + 1, first + LONGEST)) {
    if (plain === '' || !(open || STARTS_WITH_ARROW.test(plain))) break
    parts.push(text)
    numbers.push(number)
    open = ENDS_WITH_ARROW.test(plain)
  }
  const segments = splitOf(parts.join(' '))
  return segments.length > 0 ? { segments, lines: numbers } : null
}
