import type { Node } from '@tiptap/pm/model'

/** The text of a paragraph, one unit for each position in it; a line break is `\n`. */
export const textOfBlock = (block: Node): string => block.textBetween(0, block.content.size, undefined, '\n')
