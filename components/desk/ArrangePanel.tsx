'use client'

import type { DeskColumn } from '#lib/columns/dto.ts'
import type { NewNotice } from '#lib/notices/schema.ts'
import { ActionForm } from './ActionForm.tsx'
import type { NoticeActions } from './NoticeActions.ts'
import { PlaceFields, readPlace } from './PlaceFields.tsx'
import { useWords } from './Words.tsx'

interface Props {
  id: number
  version: number
  arrange: NoticeActions['arrange']
  place: Omit<NewNotice, 'content'>
  columns: DeskColumn[]
  timeZone: string
}

/** Moves a notice that readers see, and sets its pin and its end. */
export const ArrangePanel = ({ id, version, arrange, place, columns, timeZone }: Props) => {
  const t = useWords()
  return (
    <ActionForm
      action={arrange}
      read={(form) => ({ id, version, place: readPlace(form, timeZone) })}
      submit={t('desk.move.arrange')}
      done={t('desk.form.saved')}
    >
      {(problem) => (
        <PlaceFields place={place} columns={columns} timeZone={timeZone} problem={problem} base="place" />
      )}
    </ActionForm>
  )
}
