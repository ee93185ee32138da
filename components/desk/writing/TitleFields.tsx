'use client'

import { TextArea, TextField } from '../Field.tsx'
import { useWords } from '../Words.tsx'
import type { Draft } from './draft.ts'
import { useField } from './useField.ts'

/** What a notice is called. */
export const TitleFields = () => {
  const t = useWords()
  return (
    <>
      <TextArea
        label={t('desk.form.title')}
        rows={2}
        maxLength={200}
        required
        className="writing-title"
        // A title is one line, however long: Enter goes on to what comes next.
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault()
        }}
        {...useField<Draft>('content.title')}
      />
      <TextField label={t('desk.form.subtitle')} maxLength={200} {...useField<Draft>('content.subtitle')} />
    </>
  )
}
