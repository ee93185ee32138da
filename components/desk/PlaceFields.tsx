'use client'

import type { DeskColumn } from '#lib/columns/dto.ts'
import type { Problem } from '#lib/core/problem.ts'
import { instantAt, localTime } from '#lib/core/time.ts'
import type { NewNotice } from '#lib/notices/schema.ts'
import { textOf } from './ActionForm.tsx'
import { CheckField, SelectField, TextField } from './Field.tsx'
import { Folded } from './Folded.tsx'
import { useWords } from './Words.tsx'

type Place = Pick<NewNotice, 'columnId' | 'furtherColumnIds' | 'pinnedUntil' | 'expiresAt'>

interface Props {
  place: Place
  columns: DeskColumn[]
  timeZone: string
  problem: Problem | undefined
  /** Where the place stands in the input of the action. */
  base: string
}

/** The columns of a notice, its pin and its end. */
export const PlaceFields = ({ place, columns, timeZone, problem, base }: Props) => {
  const t = useWords()
  const lists = columns.filter(({ kind }) => kind !== 'link')
  return (
    <>
      <SelectField
        label={t('desk.form.column')}
        name="columnId"
        path={`${base}.columnId`}
        defaultValue={place.columnId || ''}
        required
        problem={problem}
      >
        {place.columnId === 0 && <option value="">{t('desk.form.choose')}</option>}
        {lists.map(({ id, path }) => (
          <option key={id} value={id}>
            {path}
          </option>
        ))}
      </SelectField>
      <Folded title={t('desk.form.place')}>
        <fieldset className="mt-2">
          <legend className="text-sm font-medium">{t('desk.form.furtherColumns')}</legend>
          <div className="grid gap-x-4 lg:grid-cols-3">
            {lists.map(({ id, path }) => (
              <CheckField
                key={id}
                label={path}
                name="furtherColumnIds"
                value={id}
                defaultChecked={place.furtherColumnIds?.includes(id)}
              />
            ))}
          </div>
        </fieldset>
        <div className="grid gap-x-4 lg:grid-cols-2">
          <LocalTimeField
            label={t('desk.form.pinnedUntil')}
            name="pinnedUntil"
            path={`${base}.pinnedUntil`}
            value={place.pinnedUntil}
            timeZone={timeZone}
            problem={problem}
          />
          <LocalTimeField
            label={t('desk.form.expiresAt')}
            hint={t('desk.form.expiresAtHint')}
            name="expiresAt"
            path={`${base}.expiresAt`}
            value={place.expiresAt}
            timeZone={timeZone}
            problem={problem}
          />
        </div>
      </Folded>
    </>
  )
}

export const readPlace = (form: FormData, timeZone: string): Place => {
  const columnId = Number(form.get('columnId'))
  return {
    columnId,
    furtherColumnIds: form
      .getAll('furtherColumnIds')
      .map(Number)
      .filter((id) => id !== columnId),
    pinnedUntil: readLocalTime(form, 'pinnedUntil', timeZone),
    expiresAt: readLocalTime(form, 'expiresAt', timeZone),
  }
}

interface LocalTimeProps {
  label: string
  hint?: string
  name: string
  path?: string
  value?: Date | null | undefined
  timeZone: string
  required?: boolean
  problem: Problem | undefined
}

/** A point in time, as a clock at the site's place shows it, wherever the editor is. */
export const LocalTimeField = ({ value, timeZone, ...props }: LocalTimeProps) => (
  <TextField {...props} type="datetime-local" defaultValue={value ? clockAt(value, timeZone) : ''} />
)

const clockAt = (instant: Date, timeZone: string): string => {
  const { year, month, day, hour, minute } = localTime(instant, timeZone)
  return `${year}-${month}-${day}T${hour}:${minute}`
}

/** The instant that a `LocalTimeField` names; null where it is empty. */
export const readLocalTime = (form: FormData, name: string, timeZone: string): Date | null => {
  const [date, time] = textOf(form, name).split('T')
  return date && time ? instantAt(date, time.slice(0, 5), timeZone) : null
}
