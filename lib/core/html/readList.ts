import type { Block, List, ListType } from './document.ts'
import { type ChildNode, type Element, isTag } from './nodes.ts'
import { type Place, Sink } from './sink.ts'
import { type Sheet, styleOf } from './style.ts'

type Read = (nodes: readonly ChildNode[], place: Place, sink: Sink) => void

const TYPES: Record<string, ListType> = {
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
}

/** A list with its items; undefined where nothing is in it. */
export const readList = (list: Element, place: Place, read: Read, sheet: Sheet): List | undefined => {
  const items: Block[][] = []
  const at: Place = {
    ...{ ...place, item: undefined, level: undefined, lists: place.lists + 1 },
    within: place.within === 'cell' || place.within === 'head' ? place.within : 'item',
  }
  for (const child of list.children) {
    const sink = new Sink()
    read([child], at, sink)
    const blocks = sink.blocks()
    const last = items.at(-1)
    if (blocks.length === 0) continue
    // Some editors put a list below an item beside it.
    if (last && isTag(child) && child.name !== 'li') last.push(...blocks)
    else items.push(blocks)
  }
  if (items.length === 0) return undefined
  const ordered = list.name === 'ol'
  return {
    kind: 'list',
    ordered,
    start: ordered ? startOf(list) : 1,
    type: ordered ? typeOf(list, sheet) : undefined,
    items,
  }
}

const startOf = ({ attribs }: Element): number =>
  /^\d{1,4}$/.test(attribs.start ?? '') ? Number(attribs.start) : 1

const typeOf = (list: Element, sheet: Sheet): ListType | undefined => {
  const { type = '' } = list.attribs
  if (/^[aAiI]$/.test(type)) return type as ListType
  const item = list.children.find((child): child is Element => isTag(child) && child.name === 'li')
  const styles = [list, ...(item ? [item] : [])].map((element) =>
    styleOf(element, sheet).get('list-style-type'),
  )
  return styles.map((style) => TYPES[style ?? '']).find(Boolean)
}
