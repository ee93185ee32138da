import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { Tidy } from '../tidy/edits.ts'
import { textOfBlock } from './blockText.ts'

/**
 * Cleans up what is selected, or all where nothing is, in one step that can be undone.
 * @returns how many places changed
 */
export const tidyText = (state: EditorState, tr: Transaction, tidies: readonly Tidy[]): number => {
  let changes = 0
  for (const tidy of tidies) {
    const { from, to } = tr.mapping.maps.length > 0 ? mappedRange(state, tr) : rangeOf(state)
    const blocks: { node: Node; start: number }[] = []
    tr.doc.nodesBetween(from, to, (node, position) => {
      if (node.isTextblock) blocks.push({ node, start: position + 1 })
      return !node.isTextblock
    })
    for (const { node, start } of blocks.toReversed()) {
      for (const edit of tidy(textOfBlock(node)).toReversed()) {
        const range = [start + edit.from, start + edit.to] as const
        if (edit.text === '') tr.delete(...range)
        else tr.insertText(edit.text, ...range)
        changes += 1
      }
    }
  }
  return changes
}

/** Takes paragraphs without text away, except those that have to be there. */
export const dropEmptyParagraphs = (state: EditorState, tr: Transaction): number => {
  const { from, to } = tr.mapping.maps.length > 0 ? mappedRange(state, tr) : rangeOf(state)
  const empty: { position: number; size: number }[] = []
  tr.doc.nodesBetween(from, to, (node, position, parent) => {
    if (node.type.name !== 'paragraph') return true
    const isLast = parent === tr.doc && position + node.nodeSize >= tr.doc.content.size
    if (node.content.size === 0 && parent && parent.childCount > 1 && !isLast) {
      empty.push({ position, size: node.nodeSize })
    }
    return false
  })
  const dropped = empty.toReversed().filter(({ position, size }) => {
    const at = tr.doc.resolve(position)
    if (!at.parent.canReplace(at.index(), at.index() + 1)) return false
    tr.delete(position, position + size)
    return true
  })
  return dropped.length
}

const rangeOf = ({ selection, doc }: EditorState) =>
  selection.empty ? { from: 0, to: doc.content.size } : { from: selection.from, to: selection.to }

const mappedRange = (state: EditorState, tr: Transaction) => {
  const { from, to } = rangeOf(state)
  return { from: tr.mapping.map(from, -1), to: tr.mapping.map(to, 1) }
}
