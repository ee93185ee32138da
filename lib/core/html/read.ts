import { parseDocument } from 'htmlparser2'
import type { Block } from './document.ts'
import { BLOCKS, DROPPED } from './elements.ts'
import { linkAddress } from './href.ts'
import { marksInside, seenMarks } from './marks.ts'
import { type ChildNode, type Element, isTag, isText } from './nodes.ts'
import { readFigure, readImage } from './readFigure.ts'
import { readList } from './readList.ts'
import { isLayout, readTable } from './readTable.ts'
import { isNarrow, type Place, Sink } from './sink.ts'
import { isHidden, isUnseen, lookIn, readSheet, type Style, styleOf } from './style.ts'
import { blanksToFill, saidBy } from './text.ts'
import { textIn, within } from './tree.ts'
import { headingLevel, isAside, isMarker, markerText, paintedItem } from './word.ts'

/** Nothing that people write nests deeper; below it only the text is kept. */
const DEEPEST_ELEMENT = 200
/** As deep as Word goes. */
const DEEPEST_LIST = 9

const START: Place = {
  ...{ marks: {}, look: undefined, level: undefined, item: undefined, within: 'body' },
  ...{ lists: 0, pre: false, unseen: false, depth: 0 },
}

/** Reads what a notice may hold out of any HTML, whoever wrote it. */
export const readBlocks = (html: string): Block[] => {
  const { children } = parseDocument(html)
  const sheets = within(children, ({ name }) => name === 'style').map((style) => textIn(style.children))
  const sheet = readSheet(sheets.join('\n'))

  const readNodes = (nodes: readonly ChildNode[], place: Place, sink: Sink) => {
    for (const node of nodes) {
      if (isText(node)) readText(node.data, place, sink)
      else if (isTag(node)) readElement(node, place, sink)
    }
  }

  const readElement = (element: Element, outside: Place, sink: Sink) => {
    if (DROPPED.has(element.name)) return
    const style = styleOf(element, sheet)
    if (isHidden(element, style) || isAside(element, style)) return
    if (outside.depth > DEEPEST_ELEMENT) {
      readText(
        textIn([element], ({ name }) => DROPPED.has(name)),
        outside,
        sink,
      )
      return
    }
    const place = inside(element, style, outside)
    const read = (nodes: readonly ChildNode[], at: Place = place, to = sink) => readNodes(nodes, at, to)
    const { name } = element
    if (isMarker(style)) {
      // Where it can be shown by a list there is no need of it.
      if (!outside.item) readText(markerText(element).replace(/[.．)]$/, '$& '), place, sink)
    } else if (name === 'br') {
      if (/always/.test(style.get('page-break-before') ?? '')) sink.endParagraph()
      else sink.text('\n', place)
    } else if (name === 'hr') {
      if (isNarrow(place)) sink.endParagraph()
      else sink.block({ kind: 'rule' })
    } else if (name === 'img') {
      const image = readImage(element)
      if (image) sink.block(image)
    } else if (name === 'figure') {
      for (const block of readFigure(element, place, read)) sink.block(block)
    } else if ((name === 'ul' || name === 'ol') && place.lists < DEEPEST_LIST) {
      const list = readList(element, place, read, sheet)
      if (list) sink.block(list)
    } else if (name === 'table' && place.within !== 'cell' && place.within !== 'head' && !isLayout(element)) {
      for (const block of readTable(element, place, read, sheet)) sink.block(block)
    } else if (name === 'blockquote' && place.within === 'body') {
      const quoted = new Sink()
      read(element.children, { ...place, within: 'quote', level: undefined }, quoted)
      const blocks = quoted.blocks()
      if (blocks.length > 0) sink.block({ kind: 'quote', blocks })
    } else {
      const isBlock = BLOCKS.has(name)
      if (isBlock) sink.endParagraph()
      read(element.children)
      if (isBlock) sink.endParagraph()
    }
  }

  const inside = (element: Element, style: Style, outside: Place): Place => {
    const { name, attribs } = element
    const href = name === 'a' ? linkAddress(attribs.href ?? '') : undefined
    const marks = marksInside(name, style, href === undefined ? outside.marks : { ...outside.marks, href })
    const place = {
      ...outside,
      marks,
      depth: outside.depth + 1,
      pre: outside.pre || name === 'pre' || name === 'listing',
      unseen: isUnseen(style) ?? outside.unseen,
    }
    if (!BLOCKS.has(name)) return place
    const look = lookIn(element, style)
    const level = headingLevel(element, style) ?? outside.level
    return {
      ...place,
      look: look === undefined ? outside.look : look === 'plain' ? undefined : look,
      level,
      item: level === undefined && outside.lists === 0 ? paintedItem(element, style, sheet) : undefined,
    }
  }

  const readText = (text: string, place: Place, sink: Sink) => {
    if (place.unseen) return
    const isBold = place.within === 'head' || (place.level !== undefined && !isNarrow(place))
    const marks = seenMarks(place.marks, isBold)
    const said = saidBy(text, place.pre)
    sink.text(marks.u === undefined ? said : blanksToFill(said), { ...place, marks })
  }

  const body = new Sink()
  readNodes(children, START, body)
  return body.blocks()
}
