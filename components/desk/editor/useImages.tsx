'use client'

import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { type ReactNode, useCallback, useRef, useState } from 'react'
import { deskFilePath, imagePath } from '#lib/core/addresses.ts'
import { useWords } from '../Words.tsx'
import { embeddedImages, fileOf } from './embedded.ts'
import type { FigureAttributes } from './extensions/figureView.ts'
import { freePlace, keepPlace, placeOf } from './extensions/uploads.ts'
import { ImageDialog, type ImageWords } from './ImageDialog.tsx'

export type UploadImage = (file: File) => Promise<{ sha256: string; width: number; height: number }>
export type ChooseImage = () => Promise<{ sha256: string; alt: string } | undefined>

/** An image that has no words yet, and may still be on its way. */
interface Waiting {
  id: string
  src: string
  name: string
  alt: string
  sha256?: string
  problem?: string
}

interface Options {
  uploadImage: UploadImage
  chooseImage?: ChooseImage | undefined
  onNews: (text: string) => void
}

/**
 * How images come into the text: from a file, the library or the clipboard. Each keeps its place in the text while it
 * is uploaded and while somebody says what it shows.
 */
export const useImages = ({ uploadImage, chooseImage, onNews }: Options) => {
  const t = useWords()
  const [waiting, setWaiting] = useState<Waiting[]>([])
  const [edited, setEdited] = useState<FigureAttributes>()
  const count = useRef(0)
  const nextId = () => {
    count.current += 1
    return String(count.current)
  }
  const change = useCallback(
    (id: string, more: Partial<Waiting>) =>
      setWaiting((all) => all.map((each) => (each.id === id ? { ...each, ...more } : each))),
    [],
  )

  const takeFiles = (view: EditorView, files: File[], at: number) => {
    for (const file of files) {
      const id = nextId()
      keepPlace(view, id, at, t('desk.editor.uploading', { name: file.name }))
      setWaiting((all) => [...all, { id, src: URL.createObjectURL(file), name: file.name, alt: '' }])
      uploadImage(file).then(
        ({ sha256 }) => change(id, { sha256 }),
        (error: unknown) =>
          change(id, { problem: t('desk.editor.uploadFailed', { name: file.name, why: reasonOf(error) }) }),
      )
    }
  }

  const takeEmbedded = async (view: EditorView, html: string) => {
    const id = nextId()
    keepPlace(view, id, view.state.selection.from, t('desk.editor.uploadingShort'))
    let mended = html
    for (const [number, address] of embeddedImages(html).entries()) {
      const file = fileOf(address, `${number + 1}`)
      const stored = file && (await uploadImage(file).catch(() => undefined))
      if (stored) mended = mended.replaceAll(address, imagePath(stored.sha256))
    }
    const at = view.isDestroyed ? undefined : placeOf(view, id)
    if (at === undefined) return
    freePlace(view, id)
    const { tr, selection } = view.state
    if (selection.empty) view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at))))
    // What could not be taken over is dropped, and counted.
    view.pasteHTML(mended.replaceAll(/\bsrc\s*=\s*(["']?)data:image\//gi, 'data-lost=$1'))
  }

  const choose = async ({ view }: Editor) => {
    const chosen = await chooseImage?.()
    if (!chosen) return
    const id = nextId()
    keepPlace(view, id, view.state.selection.from, t('desk.editor.uploadingShort'))
    setWaiting((all) => [...all, { id, src: deskFilePath(chosen.sha256), name: '', ...chosen }])
  }

  const first = waiting[0]
  const leave = (editor: Editor) => {
    if (!first) return
    if (!editor.isDestroyed) freePlace(editor.view, first.id)
    if (first.src.startsWith('blob:')) URL.revokeObjectURL(first.src)
    setWaiting((all) => all.slice(1))
  }
  const insert = (editor: Editor, words: ImageWords) => {
    if (!first?.sha256) return
    const at = placeOf(editor.view, first.id) ?? editor.state.selection.from
    editor
      .chain()
      .focus()
      .insertFigure({ sha256: first.sha256, ...words }, at)
      .run()
    leave(editor)
  }

  const dialog = (editor: Editor): ReactNode => {
    if (first) {
      return (
        <ImageDialog
          key={first.id}
          src={first.src}
          given={{ alt: first.alt, caption: '' }}
          submit={t('desk.editor.imageInsert')}
          isPending={first.sha256 === undefined}
          problem={first.problem}
          onSubmit={(words) => insert(editor, words)}
          onClose={() => leave(editor)}
        />
      )
    }
    if (!edited) return null
    const close = () => setEdited(undefined)
    return (
      <ImageDialog
        src={deskFilePath(edited.sha256)}
        given={edited}
        submit={t('desk.editor.imageSave')}
        onSubmit={(words) => {
          editor.chain().focus().updateAttributes('figure', words).run()
          close()
        }}
        onRemove={() => {
          editor.chain().focus().deleteSelection().run()
          close()
        }}
        onClose={close}
      />
    )
  }

  const lost = (images: number) => onNews(t('desk.editor.imagesLost', { count: images }))
  return { takeFiles, takeEmbedded, choose, edit: setEdited, lost, dialog }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
