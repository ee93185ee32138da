'use client'

import type { z } from 'zod'
import type { DeskColumn } from '#lib/columns/dto.ts'
import type { columnChange } from '#lib/columns/schema.ts'
import { ActionForm, textOf } from './ActionForm.tsx'
import { CheckField, SelectField, TextField } from './Field.tsx'
import type { Action } from './useAction.ts'
import { useWords } from './Words.tsx'

const STAGES = [1, 2, 3] as const

/** What can be changed of a column. */
export const ColumnForm = ({
  column,
  action,
}: {
  column: DeskColumn
  action: Action<z.input<typeof columnChange>, unknown>
}) => {
  const t = useWords()
  return (
    <ActionForm
      action={action}
      read={(form) => ({
        id: column.id,
        name: textOf(form, 'name'),
        description: textOf(form, 'description'),
        onHome: form.get('onHome') !== null,
        reviewStages: Number(form.get('reviewStages')),
      })}
      submit={t('desk.form.save')}
      done={t('desk.form.saved')}
      look="plain"
    >
      {(problem) => (
        <div className="grid gap-x-4 lg:grid-cols-3 lg:items-end">
          <TextField
            label={t('desk.columns.name')}
            name="name"
            maxLength={60}
            defaultValue={column.name}
            required
            problem={problem}
          />
          <TextField
            label={t('desk.columns.description')}
            name="description"
            maxLength={300}
            defaultValue={column.description}
            problem={problem}
          />
          <SelectField
            label={t('desk.columns.stages')}
            name="reviewStages"
            defaultValue={column.reviewStages}
            problem={problem}
          >
            {STAGES.map((stages) => (
              <option key={stages} value={stages}>
                {t(`desk.columns.stages${stages}`)}
              </option>
            ))}
          </SelectField>
          <CheckField label={t('desk.columns.onHome')} name="onHome" defaultChecked={column.onHome} />
        </div>
      )}
    </ActionForm>
  )
}
