'use client'

import { type RefObject, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { bodyOfText } from '#lib/core/html.ts'
import type { Language } from '#lib/core/text.ts'
import { BodyEditor, type BodyEditorHandle } from '../editor/BodyEditor.tsx'
import { useToast } from '../frame/Toasts.tsx'
import { MediaPicker } from '../media/pick/MediaPicker.tsx'
import { importWord, uploadFile } from '../media/upload/uploadFile.ts'
import { useWords } from '../Words.tsx'
import type { Draft } from './draft.ts'
import { problemAt } from './useField.ts'

interface Props {
  ref: RefObject<BodyEditorHandle | null>
  initialHtml: string
  /** Of the text. */
  lang: Language
}

type Chosen = { sha256: string; alt: string } | undefined

/** The text of a notice, with pictures from this computer or the library, and whole Word documents. */
export const BodyField = ({ ref, initialHtml, lang }: Props) => {
  const t = useWords()
  const say = useToast()
  const { setValue, getValues, formState } = useFormContext<Draft>()
  const [answer, setAnswer] = useState<(image: Chosen) => void>()
  const chooseImage = () => new Promise<Chosen>((resolve) => setAnswer(() => resolve))
  const choose = (image: Chosen) => {
    answer?.(image)
    setAnswer(undefined)
  }
  /** The import takes a document's title off its text: where the notice has another one it goes back there. */
  const withTitle = (title: string | undefined, html: string) => {
    const own = getValues('content.title').trim()
    if (title === undefined || title === own) return html
    if (own !== '') return bodyOfText(title) + html
    setValue('content.title', title)
    return html
  }
  return (
    <>
      <BodyEditor
        // What it begins with is only changed before it is there.
        key={initialHtml}
        ref={ref}
        initialHtml={initialHtml}
        onChange={(html) => setValue('content.bodyHtml', html)}
        label={t('desk.form.body')}
        problem={problemAt(formState.errors, 'content.bodyHtml')}
        lang={lang}
        uploadImage={async (file) => {
          const { item } = await uploadFile(file)
          return { sha256: item.sha256, width: item.width ?? 0, height: item.height ?? 0 }
        }}
        chooseImage={chooseImage}
        importWord={async (file) => {
          const { title, html, warnings } = await importWord(file)
          for (const text of warnings) say({ text })
          return withTitle(title, html)
        }}
      />
      {answer && (
        <MediaPicker
          kind="image"
          onClose={() => choose(undefined)}
          onChosen={([item]) => choose(item && { sha256: item.sha256, alt: item.alt ?? '' })}
        />
      )}
    </>
  )
}
