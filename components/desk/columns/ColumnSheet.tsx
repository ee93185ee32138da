'use client'

import type { TreeColumn } from '#lib/columns/dto.ts'
import type { ColumnChange } from '#lib/columns/schema.ts'
import { columnPath } from '#lib/core/addresses.ts'
import { ActionForm } from '../ActionForm.tsx'
import { Folded } from '../Folded.tsx'
import { Dialog } from '../overlay/Dialog.tsx'
import { Panel } from '../Panel.tsx'
import type { Action } from '../useAction.ts'
import { useWords } from '../Words.tsx'
import { ColumnForm } from './ColumnForm.tsx'
import { type TemplateActions, TemplatePanel } from './TemplatePanel.tsx'
import { useColumnRemoval } from './useColumnRemoval.ts'

export interface ColumnActions extends TemplateActions {
  change: Action<ColumnChange, unknown>
  releaseAddress: Action<{ columnId: number; id: number }, unknown>
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
  const removal = useColumnRemoval(column, actions, renew)
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
            onDone={({ template }) => {
              renew()
              onClose()
              removal.removed(template)
            }}
          />
        </Folded>
      </Panel>
    </Dialog>
  )
}
