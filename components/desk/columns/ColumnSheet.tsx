'use client'

import type { TreeColumn } from '#lib/columns/dto.ts'
import type { ColumnChange } from '#lib/columns/schema.ts'
import { columnPath } from '#lib/core/addresses.ts'
import { formatMinute } from '#lib/i18n/dates.ts'
import { ActionForm } from '../ActionForm.tsx'
import { TextField } from '../Field.tsx'
import { Folded } from '../Folded.tsx'
import { Dialog } from '../overlay/Dialog.tsx'
import { Panel } from '../Panel.tsx'
import type { Action } from '../useAction.ts'
import { useWords } from '../Words.tsx'
import { ColumnForm } from './ColumnForm.tsx'

export interface ColumnActions {
  change: Action<ColumnChange, unknown>
  remove: Action<{ id: number }, unknown>
  releaseAddress: Action<{ columnId: number; id: number }, unknown>
  makeTemplate: Action<{ columnId: number; noticeId: number }, unknown>
  dropTemplate: Action<{ id: number }, unknown>
}

interface Props {
  column: TreeColumn
  columns: TreeColumn[]
  actions: ColumnActions
  renew: () => void
  onClose: () => void
}

/** A column with all that can be changed of it. */
export const ColumnSheet = ({ column, columns, actions, renew, onClose }: Props) => {
  const t = useWords()
  return (
    <Dialog look="side" title={column.name} onClose={onClose}>
      {column.kind !== 'link' && (
        <p className="text-sm">
          <a href={columnPath(column.lang, column.slug)} className="text-brand underline underline-offset-4">
            {t('desk.seeAsReader')}
          </a>
        </p>
      )}
      <ColumnForm column={column} action={actions.change} onSaved={renew} />
      {column.former.length > 0 && (
        <Panel title={t('desk.columns.former')}>
          <p className="mt-2 text-sm text-soft">{t('desk.columns.formerHint')}</p>
          <ul>
            {column.former.map(({ id, path }) => (
              <li key={id} className="flex flex-wrap items-center justify-between border-b border-line py-2">
                <code className="min-w-0 text-sm break-all">{path}</code>
                <ActionForm
                  action={actions.releaseAddress}
                  read={() => ({ columnId: column.id, id })}
                  submit={t('desk.columns.release')}
                  look="plain"
                  onDone={renew}
                />
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {column.kind !== 'link' && (
        <TemplatePanel column={column} columns={columns} actions={actions} renew={renew} />
      )}
      <Panel title={t('desk.columns.remove')}>
        <p className="mt-2 text-sm text-soft">{t('desk.columns.removeHint')}</p>
        <Folded title={t('desk.columns.removeThis')}>
          <p className="text-sm">{t('desk.columns.removeSure')}</p>
          <ActionForm
            action={actions.remove}
            read={() => ({ id: column.id })}
            submit={t('desk.columns.remove')}
            look="danger"
            onDone={() => {
              renew()
              onClose()
            }}
          />
        </Folded>
      </Panel>
    </Dialog>
  )
}

/** What new notices of the column start from, and where that comes from. */
const TemplatePanel = ({ column, columns, actions, renew }: Omit<Props, 'onClose'>) => {
  const t = useWords()
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
          onDone={renew}
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
