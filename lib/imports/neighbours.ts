import { type Line, plainOf } from './lines.ts'

/** What a page says stands before and behind it; the titles as they are, also where the site cut them short. */
type Neighbours = { previousTitle: string | null; nextTitle: string | null }

const PREVIOUS = '上一篇|上一条|上一页|上一则|上一个|上一主题|上篇|上条|前一篇|前一条|previous|prev'
const NEXT = '下一篇|下一条|下一页|下一则|下一个|下一主题|下篇|下条|后一篇|后一条|next'
/** What stands around a label is bounded: a line of spaces would else be read from each of them to its end. */
const LABEL = `[\\s[(【<《«‹←→>»›|]{0,12}(?:(${PREVIOUS})|(${NEXT}))(?:文章|新闻|信息|公告)?[\\])】>》»›→\\s]*[:：]?\\s*`
const AT_START = new RegExp(`^${LABEL}`, 'iu')
const WITHIN = new RegExp(`(?:^|[\\s|])${LABEL}`, 'giu')

/** Said where there is no such page. */
const NONE =
  /^(?:没有了?|无|暂无|没有更多.*|已经?(?:是|没有).*|(?:这是)?(?:最后|第)一[篇条页]|返回列表|none|null|-+|\/)?[。.!]?$/iu

/**
 * True for a line that leads to a page before or behind: 上一篇：…. Without a colon the label must stand alone,
 * in brackets, or be one that no sentence begins with.
 */
export const isNeighbour = ({ plain }: Line): boolean => {
  const label = AT_START.exec(plain)?.[0]
  if (label === undefined) return false
  return (
    label.includes(':') ||
    /^[[(【<«‹←]/u.test(plain) ||
    label.length === plain.length ||
    /一[篇条页]\s$/u.test(label)
  )
}

const titleOf = (text: string): string | null => {
  const title = text.replace(/(?<![\s|])[\s|]+$/u, '')
  return NONE.test(plainOf(title)) ? null : title
}

/**
 * The titles that lines of this kind give: both in one line, each in its own, or the title on the line behind
 * its label.
 */
export const readNeighbours = (lines: readonly Line[]): Neighbours => {
  const found: Neighbours = { previousTitle: null, nextTitle: null }
  lines.forEach((line, at) => {
    if (!isNeighbour(line)) return
    const labels = [...line.text.matchAll(WITHIN)]
    labels.forEach(({ 0: whole, 1: previous, index }, nth) => {
      const inline = titleOf(line.text.slice(index + whole.length, labels[nth + 1]?.index))
      const said = line.text.slice(index + whole.length, labels[nth + 1]?.index).trim() !== ''
      const following = lines[at + 1]
      const below =
        nth === labels.length - 1 && following && !isNeighbour(following) ? titleOf(following.text) : null
      found[previous ? 'previousTitle' : 'nextTitle'] = said ? inline : below
    })
  })
  return found
}
