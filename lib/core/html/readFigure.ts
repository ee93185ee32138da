import { IMAGE_ADDRESS } from './allowlist.ts'
import type { Block, Figure } from './document.ts'
import { type ChildNode, type Element, isTag } from './nodes.ts'
import { plainText } from './plainText.ts'
import { type Place, Sink } from './sink.ts'
import { onOneLine } from './text.ts'

type Read = (nodes: readonly ChildNode[], place: Place, sink: Sink) => void

/** An image of the site's own store; undefined for any other. */
export const readImage = ({ attribs }: Element): Figure | undefined => {
  const { src = '', alt = '' } = attribs
  return IMAGE_ADDRESS.test(src) ? { kind: 'figure', src, alt: onOneLine(alt), caption: '' } : undefined
}

/** A figure: its image with the caption. Where there is no image, what else it shows with the caption below. */
export const readFigure = (figure: Element, place: Place, read: Read): Block[] => {
  const isCaption = (node: ChildNode): node is Element => isTag(node) && node.name === 'figcaption'
  const shown = new Sink()
  read(
    figure.children.filter((node) => !isCaption(node)),
    place,
    shown,
  )
  const below = new Sink()
  read(figure.children.filter(isCaption), { ...place, look: 'center' }, below)
  const blocks = shown.blocks()
  const image = blocks.findLast((block) => block.kind === 'figure')
  if (!image) return [...blocks, ...below.blocks()]
  image.caption = plainText(below.blocks())
  return blocks
}
