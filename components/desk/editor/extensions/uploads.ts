import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'

type Change = { add: { id: string; at: number; text: string } } | { remove: string }

const KEY = new PluginKey<DecorationSet>('uploads')

/** Keeps places in the text for images that are still on their way. */
export const Uploads = Extension.create({
  name: 'uploads',
  addProseMirrorPlugins() {
    return [
      new Plugin<DecorationSet>({
        key: KEY,
        state: {
          init: () => DecorationSet.empty,
          apply: (transaction, before) => {
            const kept = before.map(transaction.mapping, transaction.doc)
            const change = transaction.getMeta(KEY) as Change | undefined
            if (!change) return kept
            if ('remove' in change)
              return kept.remove(kept.find(undefined, undefined, ({ id }) => id === change.remove))
            const { id, at, text } = change.add
            return kept.add(transaction.doc, [Decoration.widget(at, () => placeholder(text), { id })])
          },
        },
        props: { decorations: (state) => KEY.getState(state) },
      }),
    ]
  },
})

const placeholder = (text: string) => {
  const element = document.createElement('span')
  element.className = 'upload-place'
  element.textContent = text
  return element
}

/** Shows at a place of the text that something will come. */
export const keepPlace = (view: EditorView, id: string, at: number, text: string): void =>
  view.dispatch(
    view.state.tr.setMeta(KEY, { add: { id, at, text } } satisfies Change).setMeta('addToHistory', false),
  )

/** Where the place has moved to; undefined where it was deleted meanwhile. */
export const placeOf = (view: EditorView, id: string): number | undefined =>
  KEY.getState(view.state)?.find(undefined, undefined, (spec) => spec.id === id)[0]?.from

export const freePlace = (view: EditorView, id: string): void =>
  view.dispatch(view.state.tr.setMeta(KEY, { remove: id } satisfies Change).setMeta('addToHistory', false))
