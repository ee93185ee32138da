import type { Block, Look, Marks, PaintedItem } from './document.ts'
import { joined, paragraphsOf, tidied } from './line.ts'
import { gatherItems } from './paintedLists.ts'

/** What holds at a place of the text. */
export interface Place {
  marks: Marks
  look: Look | undefined
  /** Of the heading that it is in. */
  level: number | undefined
  item: PaintedItem | undefined
  within: 'body' | 'quote' | 'item' | 'cell' | 'head'
  lists: number
  pre: boolean
  /** The text is of no size, or not visible. */
  unseen: boolean
  depth: number
}

/** Whether only text, lists and images may stand there. */
export const isNarrow = ({ within }: Place): boolean => within !== 'body' && within !== 'quote'

/** Takes text and blocks in their order, and makes paragraphs of the text. */
export class Sink {
  readonly #blocks: Block[] = []
  #pieces: { text: string; marks: Marks }[] = []
  #place: Place | undefined

  text(text: string, place: Place): void {
    if (this.#place === undefined) {
      if (/^[ \n]*$/.test(text)) return
      this.#place = place
    }
    this.#pieces.push({ text, marks: place.marks })
  }

  block(block: Block): void {
    this.endParagraph()
    this.#blocks.push(block)
  }

  endParagraph(): void {
    const place = this.#place
    if (!place) return
    const line = joined(this.#pieces)
    this.#pieces = []
    this.#place = undefined
    // Nothing is indented but paragraphs of the text itself.
    const isIndented = place.within === 'body' && place.level === undefined && !place.item
    const look = place.look === 'noindent' && !isIndented ? undefined : place.look
    if (place.level !== undefined && !isNarrow(place)) {
      const heading = tidied(line)
      if (heading.text !== '') this.#blocks.push({ kind: 'heading', level: place.level, look, line: heading })
      return
    }
    for (const paragraph of paragraphsOf(line)) {
      this.#blocks.push({ kind: 'paragraph', look, line: paragraph, item: place.item })
    }
  }

  /** All that came, with the lists that were only painted made real. */
  blocks(): Block[] {
    this.endParagraph()
    return gatherItems(this.#blocks)
  }
}
