'use client'

import { useFormContext, useWatch } from 'react-hook-form'
import { VALIDITIES } from '#lib/notices/schema.ts'
import { SelectField, TextArea, TextField } from '../Field.tsx'
import { useWords } from '../Words.tsx'
import type { Draft } from './draft.ts'
import { NoticePicker } from './NoticePicker.tsx'
import { problemAt, useField } from './useField.ts'

type Name = keyof Draft['content']

/** What lists and search engines say of a notice. */
export const SummaryFields = () => (
  <>
    <LongText name="summary" max={500} />
    <ShortText name="keywords" hint="keywordsHint" max={1_000} />
  </>
)

/** Where a notice comes from. */
export const OriginFields = () => (
  <>
    <ShortText name="sourceName" max={100} />
    <ShortText name="author" max={100} />
  </>
)

/** 公文要素, and what the notice takes the place of. */
export const DocumentFields = ({ id }: { id: number }) => {
  const t = useWords()
  return (
    <>
      <ShortText name="indexNumber" max={100} />
      <ShortText name="issuingAuthority" max={100} />
      <ShortText name="documentNumber" max={100} />
      <TextField label={t('desk.form.issuedOn')} type="date" {...useField<Draft>('content.issuedOn')} />
      <ShortText name="topic" max={100} />
      <SelectField label={t('desk.form.validity')} {...useField<Draft>('content.validity')}>
        <option value="">-</option>
        {VALIDITIES.map((validity) => (
          <option key={validity} value={validity}>
            {t(`desk.validity.${validity}`)}
          </option>
        ))}
      </SelectField>
      <ReplacesField id={id} />
    </>
  )
}

/** The notices whose place this one takes. */
const ReplacesField = ({ id }: { id: number }) => {
  const t = useWords()
  const { setValue, formState } = useFormContext<Draft>()
  const value = useWatch<Draft, 'content.replaces'>({ name: 'content.replaces' })
  return (
    <NoticePicker
      label={t('desk.form.replaces')}
      hint={t('desk.form.replacesHint')}
      value={value}
      onChange={(chosen) => setValue('content.replaces', chosen)}
      most={20}
      except={id}
      problem={problemAt(formState.errors, 'content.replaces')}
    />
  )
}

/** What readers are told of the difference to what was published before. */
export const CorrectionField = () => <LongText name="correctionNote" hint="correctionNoteHint" max={500} />

interface Props {
  name: Exclude<Name, 'attachments' | 'leadImage' | 'replaces' | 'bodyHtml' | 'validity'>
  hint?: 'keywordsHint' | 'correctionNoteHint'
  max: number
}

const ShortText = ({ name, hint, max }: Props) => {
  const t = useWords()
  return (
    <TextField
      label={t(`desk.form.${name}`)}
      hint={hint && t(`desk.form.${hint}`)}
      maxLength={max}
      {...useField<Draft>(`content.${name}`)}
    />
  )
}

const LongText = ({ name, hint, max }: Props) => {
  const t = useWords()
  return (
    <TextArea
      label={t(`desk.form.${name}`)}
      hint={hint && t(`desk.form.${hint}`)}
      maxLength={max}
      rows={4}
      {...useField<Draft>(`content.${name}`)}
    />
  )
}
