'use client'

import { useFormContext, useWatch } from 'react-hook-form'
import type { DeskColumn } from '#lib/columns/dto.ts'
import { CheckField, SelectField, TextField } from '../Field.tsx'
import { useClock } from '../frame/Clock.tsx'
import { useWords } from '../Words.tsx'
import type { DraftPlace } from './draft.ts'
import { useField } from './useField.ts'

interface WithPlace {
  place: DraftPlace
}

/** The columns of a notice, its pin and its end, and the same notice in the other language. */
export const PlaceFields = ({ columns }: { columns: DeskColumn[] }) => {
  const t = useWords()
  const { timeZone } = useClock()
  const main = useWatch<WithPlace, 'place.columnId'>({ name: 'place.columnId' })
  const lists = columns.filter(({ kind }) => kind !== 'link')
  const lang = lists.find(({ id }) => String(id) === main)?.lang
  const further = lists.filter((column) => column.lang === lang && String(column.id) !== main)
  return (
    <>
      <SelectField label={t('desk.form.column')} required {...useField<WithPlace>('place.columnId')}>
        {lists.map(({ id, path }) => (
          <option key={id} value={id}>
            {path}
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
      <TextField
        label={t('desk.form.translationId')}
        hint={t('desk.form.translationHint')}
        inputMode="numeric"
        {...useField<WithPlace>('place.translationId')}
      />
    </>
  )
}

const FurtherColumns = ({ columns }: { columns: DeskColumn[] }) => {
  const t = useWords()
  const { setValue } = useFormContext<WithPlace>()
  const chosen = useWatch<WithPlace, 'place.furtherColumnIds'>({ name: 'place.furtherColumnIds' })
  const choose = (id: string, isChosen: boolean) =>
    setValue('place.furtherColumnIds', [...chosen.filter((each) => each !== id), ...(isChosen ? [id] : [])])
  return (
    <fieldset className="mt-4">
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
    </fieldset>
  )
}
