import type { PaintedItem } from './document.ts'
import { ASIDE_CLASSES, ASIDES } from './elements.ts'
import type { Element } from './nodes.ts'
import { itemFor } from './paintedLists.ts'
import { classesOf, type Sheet, type Style, styleOf } from './style.ts'
import { textIn, within } from './tree.ts'

/** Comments, headers and footers, and what was deleted while changes were tracked. */
export const isAside = (element: Element, style: Style): boolean =>
  ASIDES.has(style.get('mso-element') ?? '') ||
  classesOf(element).some((name) => ASIDE_CLASSES.has(name)) ||
  (element.name === 'del' && ('cite' in element.attribs || 'datetime' in element.attribs))

/** Whether an element holds nothing but the number or bullet that Word painted before a paragraph. */
export const isMarker = (style: Style): boolean => style.get('mso-list') === 'ignore'

/** The level of a heading, from 1, that an element says it is; undefined where it says nothing of it. */
export const headingLevel = (element: Element, style: Style): number | undefined => {
  const tag = /^h([1-6])$/.exec(element.name)?.[1]
  if (tag) return Number(tag)
  const outline = /^[1-9]$/.exec(style.get('mso-outline-level') ?? '')?.[0]
  if (outline) return Number(outline)
  const names = classesOf(element)
  if (names.includes('msotitle')) return 1
  const named = names.map((name) => /^msoheading([1-9])$/.exec(name)?.[1]).find(Boolean)
  return named ? Number(named) : undefined
}

/** What a paragraph is an item of, where Word painted it as one and an HTML list can show it. */
export const paintedItem = (element: Element, style: Style, sheet: Sheet): PaintedItem | undefined => {
  const level = /\blevel(\d+)/.exec(style.get('mso-list') ?? '')?.[1]
  if (level === undefined) return undefined
  const marker = within(element.children, (inner) => isMarker(styleOf(inner, sheet)))[0]
  return itemFor(marker ? markerText(marker) : '', Number(level))
}

/** The marker as it stood before the text. */
export const markerText = (marker: Element): string => textIn(marker.children).replace(/[\s\u00a0]+/g, '')
