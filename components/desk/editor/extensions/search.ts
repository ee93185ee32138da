import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { textOfBlock } from './blockText.ts'

interface Match {
  from: number
  to: number
}

interface Search {
  query: string
  matches: Match[]
}

const KEY = new PluginKey<Search>('search')

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    search: {
      /** Marks all places where the text stands; none for an empty one. */
      searchFor: (query: string) => ReturnType
      /** Selects the next place after the selection, or the one before it, around the ends of the text. */
      selectMatch: (direction: 1 | -1) => ReturnType
      replaceMatch: (text: string) => ReturnType
      replaceAllMatches: (text: string) => ReturnType
    }
  }
}

/** Finds a text and puts another in its place. */
export const SearchExtension = Extension.create({
  name: 'search',

  addCommands() {
    return {
      searchFor:
        (query) =>
        ({ tr, dispatch }) => {
          dispatch?.(tr.setMeta(KEY, query))
          return true
        },
      selectMatch:
        (direction) =>
        ({ state, tr, dispatch }) => {
          const match = nextMatch(state, direction)
          if (!match) return false
          dispatch?.(tr.setSelection(TextSelection.create(tr.doc, match.from, match.to)).scrollIntoView())
          return true
        },
      replaceMatch:
        (text) =>
        ({ state, tr, dispatch, commands }) => {
          const { from, to } = state.selection
          if (!matchesIn(state).some((match) => match.from === from && match.to === to))
            return commands.selectMatch(1)
          dispatch?.(text === '' ? tr.delete(from, to) : tr.insertText(text, from, to))
          return true
        },
      replaceAllMatches:
        (text) =>
        ({ state, tr, dispatch }) => {
          const matches = matchesIn(state)
          for (const { from, to } of matches.toReversed()) {
            if (text === '') tr.delete(from, to)
            else tr.insertText(text, from, to)
          }
          dispatch?.(tr)
          return matches.length > 0
        },
    }
  },

  addProseMirrorPlugins() {
    return [
      new Plugin<Search>({
        key: KEY,
        state: {
          init: () => ({ query: '', matches: [] }),
          apply: (transaction, before) => {
            const query = (transaction.getMeta(KEY) as string | undefined) ?? before.query
            if (query === before.query && !transaction.docChanged) return before
            return { query, matches: findAll(transaction.doc, query) }
          },
        },
        props: {
          decorations: (state) => {
            const { from, to } = state.selection
            const marks = matchesIn(state).map((match) => {
              const isSelected = match.from === from && match.to === to
              return Decoration.inline(match.from, match.to, {
                class: isSelected ? 'found found-now' : 'found',
              })
            })
            return DecorationSet.create(state.doc, marks)
          },
        },
      }),
    ]
  },
})

/** The places where what is searched for stands. */
export const matchesIn = (state: EditorState): Match[] => KEY.getState(state)?.matches ?? []

const nextMatch = (state: EditorState, direction: 1 | -1): Match | undefined => {
  const matches = matchesIn(state)
  const { from, to } = state.selection
  return direction === 1
    ? (matches.find((match) => match.from >= to) ?? matches[0])
    : (matches.findLast((match) => match.to <= from) ?? matches.at(-1))
}

/** Letters are found in either case. */
const findAll = (doc: Node, query: string): Match[] => {
  const matches: Match[] = []
  const wanted = query.toLowerCase()
  if (wanted === '') return matches
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true
    const text = textOfBlock(node).toLowerCase()
    for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) {
      matches.push({ from: position + 1 + at, to: position + 1 + at + wanted.length })
    }
    return false
  })
  return matches
}
