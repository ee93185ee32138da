'use client'

import type { DeskColumn } from '#lib/columns/dto.ts'
import type { NewNotice } from '#lib/notices/schema.ts'
import type { NoticeActions } from './NoticeActions.ts'
import { NoticeForm } from './NoticeForm.tsx'
import { useWords } from './Words.tsx'

interface Props {
  id: number
  version: number
  save: NoticeActions['save']
  content: NewNotice['content']
  place: Omit<NewNotice, 'content'>
  columns: DeskColumn[]
  timeZone: string
  isCorrection: boolean
}

/** Writes on at a notice. */
export const WritingPanel = ({ id, version, save, place, columns, ...form }: Props) => {
  const t = useWords()
  return (
    <NoticeForm
      {...form}
      action={({ content, place: chosen }) =>
        save({ id, version, content, ...(columns.length > 0 && { place: chosen }) })
      }
      submit={t('desk.form.save')}
      done={t('desk.form.saved')}
      place={place}
      columns={columns}
    />
  )
}
