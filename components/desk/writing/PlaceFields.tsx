'use client'

import { useId } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import type { DeskColumn } from '#lib/columns/dto.ts'
import { CheckField, SelectField, TextField } from '../Field.tsx'
import { useClock } from '../frame/Clock.tsx'
import { useWords } from '../Words.tsx'
import type { DraftPlace } from './draft.ts'
import { NoticePicker } from './NoticePicker.tsx'
import { problemAt, useField } from './useField.ts'

interface WithPlace {
  place: DraftPlace
}

/** The columns of a notice, its pin and its end, and the same notice in the other language. */
export const PlaceFields = ({ id, columns }: { id: number; columns: DeskColumn[] }) => {
  const t = useWords()
  const { timeZone } = useClock()
  const main = useWatch<WithPlace, 'place.columnId'>({ name: 'place.columnId' })
  const lists = columns.filter(({ kind }) => kind !== 'link')
  const lang = lists.find((column) => String(column.id) === main)?.lang
  const further = lists.filter((column) => column.lang === lang && String(column.id) !== main)
  return (
    <>
      <SelectField label={t('desk.form.column')} required {...useField<WithPlace>('place.columnId')}>
        {lists.map((column) => (
          <option key={column.id} value={column.id}>
            {column.path}
          </option>
        ))}
      </SelectField>
      {further.length > 0 && <FurtherColumns columns={further} />}
      <TextField
        label={t('desk.form.pinnedUntil')}
        hint={t('desk.form.atHint', { zone: timeZone })}
        type="datetime-local"
        {...useField<WithPlace>('place.pinnedUntil')}
      />
      <TextField
        label={t('desk.form.expiresAt')}
        hint={t('desk.form.expiresAtHint')}
        type="datetime-local"
        {...useField<WithPlace>('place.expiresAt')}
      />
      {lang && <TranslationField id={id} lang={lang === 'zh' ? 'en' : 'zh'} />}
    </>
  )
}

const FurtherColumns = ({ columns }: { columns: DeskColumn[] }) => {
  const t = useWords()
  const { setValue, formState } = useFormContext<WithPlace>()
  const problem = problemAt(formState.errors, 'place.furtherColumnIds')
  const wrongId = useId()
  const chosen = useWatch<WithPlace, 'place.furtherColumnIds'>({ name: 'place.furtherColumnIds' })
  const choose = (id: string, isChosen: boolean) =>
    setValue('place.furtherColumnIds', [...chosen.filter((each) => each !== id), ...(isChosen ? [id] : [])])
  return (
    <fieldset className="mt-4" aria-describedby={problem && wrongId}>
      <legend className="text-sm font-medium">{t('desk.form.furtherColumns')}</legend>
      <div className="mt-1 max-h-56 overflow-y-auto border border-line px-3 pb-2">
        {columns.map(({ id, path }) => (
          <CheckField
            key={id}
            label={path}
            checked={chosen.includes(String(id))}
            onChange={(event) => choose(String(id), event.target.checked)}
          />
        ))}
      </div>
      {problem && (
        <p id={wrongId} className="mt-1 text-sm text-seal">
          {problem.message}
        </p>
      )}
    </fieldset>
  )
}

/** The same notice in the other language. */
const TranslationField = ({ id, lang }: { id: number; lang: string }) => {
  const t = useWords()
  const { setValue, formState } = useFormContext<WithPlace>()
  const value = useWatch<WithPlace, 'place.translation'>({ name: 'place.translation' })
  return (
    <NoticePicker
      label={t('desk.form.translationId')}
      hint={t('desk.form.translationHint')}
      value={value}
      onChange={(chosen) => setValue('place.translation', chosen)}
      most={1}
      lang={lang}
      except={id}
      problem={problemAt(formState.errors, 'place.translationId')}
    />
  )
}
