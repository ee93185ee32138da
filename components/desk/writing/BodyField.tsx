'use client'

import type { RefObject } from 'react'
import { useFormContext } from 'react-hook-form'
import type { Language } from '#lib/core/text.ts'
import { BodyEditor, type BodyEditorHandle } from '../editor/BodyEditor.tsx'
import { useWords } from '../Words.tsx'
import type { Draft } from './draft.ts'
import { problemAt } from './useField.ts'

interface Props {
  ref: RefObject<BodyEditorHandle | null>
  initialHtml: string
  lang: Language
}

/** The text of a notice. */
export const BodyField = ({ ref, initialHtml, lang }: Props) => {
  const t = useWords()
  const { setValue, formState } = useFormContext<Draft>()
  return (
    <BodyEditor
      key={initialHtml}
      ref={ref}
      initialHtml={initialHtml}
      onChange={(html) => setValue('content.bodyHtml', html)}
      label={t('desk.form.body')}
      problem={problemAt(formState.errors, 'content.bodyHtml')?.message}
      lang={lang}
      uploadImage={async () => ({ sha256: '', width: 0, height: 0 })}
    />
  )
}
