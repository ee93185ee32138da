'use client'

import type { z } from 'zod'
import type { DeskColumn } from '#lib/columns/dto.ts'
import type { beginInput } from '#lib/review/schema.ts'
import { ActionForm, textOf } from '../ActionForm.tsx'
import { CheckField, SelectField, TextField } from '../Field.tsx'
import type { Action } from '../useAction.ts'
import { useWords } from '../Words.tsx'

interface Props {
  action: Action<z.input<typeof beginInput>, { id: number }>
  columns: DeskColumn[]
  /** The notice that it is to be a copy of. */
  copyOf: { id: number; title: string; columnId: number } | undefined
}

/** Begins a notice: its title and column, and what it starts from. The rest is written on its own screen. */
export const NewNotice = ({ action, columns, copyOf }: Props) => {
  const t = useWords()
  const lists = columns.filter(({ kind }) => kind !== 'link')
  const column =
    lists.find(({ id }) => id === copyOf?.columnId) ?? (lists.length === 1 ? lists[0] : undefined)
  return (
    <div className="max-w-text">
      <ActionForm
        action={action}
        read={(form) => ({
          title: textOf(form, 'title'),
          columnId: Number(form.get('columnId')),
          fromTemplate: form.get('fromTemplate') !== null,
          ...(copyOf && { copyOf: copyOf.id }),
        })}
        submit={t('desk.form.create')}
        goTo={({ id }) => `/desk/notices/${id}`}
      >
        {(problem) => (
          <>
            {copyOf && <p className="mt-4">{t('desk.notices.copyOf', { title: copyOf.title })}</p>}
            <TextField
              label={t('desk.form.title')}
              name="title"
              defaultValue={copyOf?.title}
              maxLength={200}
              required
              autoFocus
              problem={problem}
            />
            <SelectField
              label={t('desk.form.column')}
              name="columnId"
              defaultValue={column?.id ?? ''}
              required
              problem={problem}
            >
              <option value="">{t('desk.form.choose')}</option>
              {lists.map(({ id, path }) => (
                <option key={id} value={id}>
                  {path}
                </option>
              ))}
            </SelectField>
            {!copyOf && (
              <CheckField label={t('desk.notices.fromTemplate')} name="fromTemplate" defaultChecked />
            )}
          </>
        )}
      </ActionForm>
    </div>
  )
}
