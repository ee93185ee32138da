'use client'

import type { TreeColumn } from '#lib/columns/dto.ts'
import { formatMinute } from '#lib/i18n/dates.ts'
import { ActionForm } from '../ActionForm.tsx'
import { TextField } from '../Field.tsx'
import { Panel } from '../Panel.tsx'
import type { Action } from '../useAction.ts'
import { useWords } from '../Words.tsx'
import { type RemovalActions, useColumnRemoval } from './useColumnRemoval.ts'

export interface TemplateActions extends RemovalActions {
  makeTemplate: Action<{ columnId: number; noticeId: number }, unknown>
}

interface Props {
  column: TreeColumn
  columns: TreeColumn[]
  actions: TemplateActions
  renew: () => void
}

/** What new notices of the column start from, and where that comes from. */
export const TemplatePanel = ({ column, columns, actions, renew }: Props) => {
  const t = useWords()
  const removal = useColumnRemoval(column, actions, renew)
  const from = nearestWithTemplate(columns, column)
  const { template } = from ?? {}
  return (
    <Panel title={t('desk.columns.template.title')}>
      <p className="mt-2 text-sm text-soft">
        {from && template
          ? t(from.id === column.id ? 'desk.columns.template.isOwn' : 'desk.columns.template.isAbove', {
              title: template.title ?? '-',
              column: from.name,
              name: template.savedBy,
              time: formatMinute(template.savedAt),
            })
          : t('desk.columns.template.none')}
      </p>
      <ActionForm
        action={actions.makeTemplate}
        read={(form) => ({ columnId: column.id, noticeId: Number(form.get('noticeId')) })}
        submit={t('desk.columns.template.make')}
        done={t('desk.form.saved')}
        look="plain"
        onDone={renew}
      >
        {(problem) => (
          <TextField
            label={t('desk.columns.template.notice')}
            hint={t('desk.columns.template.hint')}
            name="noticeId"
            inputMode="numeric"
            pattern="[1-9][0-9]*"
            required
            problem={problem}
          />
        )}
      </ActionForm>
      {column.template && (
        <ActionForm
          action={actions.dropTemplate}
          read={() => ({ id: column.id })}
          submit={t('desk.columns.template.drop')}
          look="plain"
          onDone={({ content }) => {
            renew()
            removal.templateDropped(content)
          }}
        />
      )}
    </Panel>
  )
}

const nearestWithTemplate = (columns: TreeColumn[], column: TreeColumn): TreeColumn | undefined => {
  if (column.template) return column
  const parent = columns.find(({ id }) => id === column.parentId)
  return parent && nearestWithTemplate(columns, parent)
}
