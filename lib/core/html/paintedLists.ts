import type { Block, List, PaintedItem } from './document.ts'

/** As deep as Word goes. */
const DEEPEST = 9

/** A bullet, or a number or letter that an HTML list can count by. */
const BULLET = /^(?:[^\p{L}\p{N}()（）]{1,2}|[oOlnuqvØ§·])$/u
const COUNTED = /^(\d{1,4}|[a-zA-Z]{1,4})[.．、)）]$/

/**
 * What kind of list a marker belongs to that Word wrote before a paragraph; undefined where no HTML list can show it
 * (一、 （1） 1.1): it then stays as text, since documents are quoted by it.
 */
export const itemFor = (marker: string, depth: number): PaintedItem | undefined => {
  const at = { depth: Math.min(Math.max(depth, 1), DEEPEST) }
  if (marker === '' || BULLET.test(marker)) return { ...at, ordered: false, start: 1, type: undefined }
  const count = COUNTED.exec(marker)?.[1]
  if (count === undefined) return undefined
  if (/^\d/.test(count)) return { ...at, ordered: true, start: Number(count), type: undefined }
  const isRoman = /^[ivx]+$/i.test(count)
  if (count.length > 1 && !isRoman) return undefined
  const type = isRoman ? 'i' : 'a'
  const isUpper = count === count.toUpperCase()
  const start = isRoman ? 1 : count.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0) + 1
  return { ...at, ordered: true, start, type: isUpper ? (isRoman ? 'I' : 'A') : type }
}

/** Paragraphs that Word only painted as items of a list become the lists that readers saw. */
export const gatherItems = (blocks: readonly Block[]): Block[] => {
  const gathered: Block[] = []
  /** The lists that go on, from the outermost; a depth that the document left out is not made up. */
  let open: { depth: number; list: List }[] = []
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || !block.item) {
      open = []
      gathered.push(block)
      continue
    }
    const { kind, look, line, item } = block
    open = open.filter(
      ({ depth, list }) => depth < item.depth || (depth === item.depth && goesOn(list, item)),
    )
    if (open.at(-1)?.depth !== item.depth) {
      const list: List = {
        kind: 'list',
        ordered: item.ordered,
        start: item.start,
        type: item.type,
        items: [],
      }
      const above = open.at(-1)?.list.items.at(-1) ?? gathered
      above.push(list)
      open.push({ depth: item.depth, list })
    }
    open.at(-1)?.list.items.push([{ kind, look, line }])
  }
  return gathered
}

/** Small i, v and x may count by letters as well. */
const goesOn = (list: List, { ordered, type }: PaintedItem): boolean =>
  list.ordered === ordered && (list.type === type || (list.type !== undefined && /^i$/i.test(type ?? '')))
