'use client'

import type { DeskColumn } from '#lib/columns/dto.ts'
import type { NewNotice as Input } from '#lib/notices/schema.ts'
import { NoticeForm } from './NoticeForm.tsx'
import type { Action } from './useAction.ts'
import { useWords } from './Words.tsx'

interface Props {
  action: Action<Input, { id: number }>
  columns: DeskColumn[]
  timeZone: string
}

/** Begins a notice. */
export const NewNotice = ({ action, columns, timeZone }: Props) => {
  const t = useWords()
  return (
    <NoticeForm
      action={({ content, place }) => action({ ...place, content })}
      goTo={({ id }) => `/desk/notices/${id}`}
      submit={t('desk.form.create')}
      content={{ title: '', bodyHtml: '' }}
      place={{ columnId: columns.length === 1 ? (columns[0]?.id ?? 0) : 0 }}
      columns={columns}
      timeZone={timeZone}
      isCorrection={false}
    />
  )
}
