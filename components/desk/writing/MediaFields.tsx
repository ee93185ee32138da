'use client'

import { Controller, useFormContext } from 'react-hook-form'
import { AttachmentsField } from '../media/pick/AttachmentsField.tsx'
import { LeadImageField } from '../media/pick/LeadImageField.tsx'
import type { Draft } from './draft.ts'
import { problemAt } from './useField.ts'

/** The files that a notice carries. */
export const FileFields = () => {
  const { formState } = useFormContext<Draft>()
  return (
    <Controller<Draft, 'content.attachments'>
      name="content.attachments"
      render={({ field: { value, onChange } }) => (
        <AttachmentsField
          value={value}
          onChange={onChange}
          problem={problemAt(formState.errors, 'content.attachments')}
        />
      )}
    />
  )
}

/** The picture that a notice is shown with. */
export const LeadImage = () => {
  const { formState } = useFormContext<Draft>()
  return (
    <Controller<Draft, 'content.leadImage'>
      name="content.leadImage"
      render={({ field: { value, onChange } }) => (
        <LeadImageField
          value={value}
          onChange={onChange}
          problem={problemAt(formState.errors, 'content.leadImage')}
        />
      )}
    />
  )
}
