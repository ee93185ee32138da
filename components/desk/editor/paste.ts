import { closeHistory } from '@tiptap/pm/history'
import type { Slice } from '@tiptap/pm/model'
import { Selection } from '@tiptap/pm/state'
import type { EditorProps, EditorView } from '@tiptap/pm/view'
import { editableBody, imagesOfBody, textOfBody } from '#lib/core/html.ts'

interface Targets {
  /** Takes files that were pasted or dropped at a place of the text. */
  onFiles: (view: EditorView, files: File[], at: number) => void
  /** Takes HTML that carries images in itself. */
  onEmbedded: (view: EditorView, html: string) => void
  /** Says how many images could not be taken over. */
  onLost: (count: number) => void
}

const IMAGE_TYPE = /^image\/(?:png|jpe?g|gif|webp|avif|bmp|tiff|heic)$/
const EMBEDDED = /<img\b[^>]*\bsrc\s*=\s*["']?data:image\//i

/** What is pasted or dropped becomes what a notice may hold before the editor sees it. */
export const pasteProps = (targets: () => Targets): EditorProps => ({
  transformPastedHTML: (html) => {
    const clean = editableBody(html)
    const lost = (html.match(/<img\b/gi)?.length ?? 0) - (clean.match(/<img\b/g)?.length ?? 0)
    if (lost > 0) targets().onLost(lost)
    return clean
  },

  handlePaste: (view, event, slice) => {
    const html = event.clipboardData?.getData('text/html') ?? ''
    if (EMBEDDED.test(html)) {
      targets().onEmbedded(view, html)
      return true
    }
    const files = imagesIn(event.clipboardData)
    // Word puts a picture of the text beside the text.
    if (files.length === 0 || saysSomething(html)) return fillParagraph(view, slice)
    targets().onFiles(view, files, view.state.selection.from)
    return true
  },

  handleDrop: (view, event, _, moved) => {
    const files = imagesIn(event.dataTransfer)
    if (moved || files.length === 0) return false
    const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
    event.preventDefault()
    targets().onFiles(view, files, at ?? view.state.selection.from)
    return true
  },
})

/** In an empty paragraph what is pasted stands as it came; elsewhere its first paragraph goes on where the cursor is. */
const fillParagraph = (view: EditorView, { content }: Slice): boolean => {
  const { $from, empty } = view.state.selection
  const hasLook = content.firstChild?.attrs.look !== undefined && content.firstChild.attrs.look !== null
  if (!empty || $from.parent.type.name !== 'paragraph' || $from.parent.content.size > 0) return false
  if (content.childCount < 2 && !hasLook) return false
  const at = $from.index(-1)
  if (!$from.node(-1).canReplace(at, at + 1, content)) return false
  const tr = view.state.tr.replaceWith($from.before(), $from.after(), content)
  const end = Selection.near(tr.doc.resolve($from.before() + content.size), -1)
  view.dispatch(closeHistory(tr.setSelection(end).scrollIntoView().setMeta('paste', true)))
  return true
}

const imagesIn = (data: DataTransfer | null): File[] =>
  [...(data?.files ?? [])].filter(({ type }) => IMAGE_TYPE.test(type))

const saysSomething = (html: string): boolean => {
  const body = editableBody(html)
  return textOfBody(body) !== '' || imagesOfBody(body).length > 0
}
