'use client'

import { useRef } from 'react'
import type { TreeColumn } from '#lib/columns/dto.ts'
import type { ColumnChange } from '#lib/columns/schema.ts'
import { columnPath } from '#lib/core/addresses.ts'
import { ActionForm } from '../ActionForm.tsx'
import { attempt } from '../attempt.ts'
import { CheckField, SelectField, TextArea, TextField } from '../Field.tsx'
import { useToast } from '../frame/Toasts.tsx'
import type { Action } from '../useAction.ts'
import { useWords } from '../Words.tsx'
import { changeOf, readChange } from './columnChange.ts'

const STAGES = [1, 2, 3] as const

interface Props {
  column: TreeColumn
  action: Action<ColumnChange, unknown>
  /** Told when what is stored has changed. */
  onSaved: () => void
}

/** All that a column is, but for where it stands. */
export const ColumnForm = ({ column, action, onSaved }: Props) => {
  const t = useWords()
  const say = useToast()
  const before = useRef<ColumnChange>(changeOf(column))
  const { kind } = column
  return (
    <ActionForm
      action={action}
      read={(form) => {
        before.current = changeOf(column)
        return readChange(form, column)
      }}
      submit={t('desk.form.save')}
      onDone={() => {
        onSaved()
        say({ text: t('desk.columns.saved', { name: column.name }), undo: () => putBack(before.current) })
      }}
    >
      {(problem) => (
        <>
          <TextField
            label={t('desk.columns.name')}
            name="name"
            maxLength={60}
            defaultValue={column.name}
            required
            problem={problem}
          />
          <TextField
            label={t('desk.columns.slug')}
            hint={
              kind === 'link'
                ? t('desk.columns.slugHint')
                : t('desk.columns.slugMoves', { address: columnPath(column.lang, column.slug) })
            }
            name="slug"
            maxLength={60}
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={column.slug}
            required
            problem={problem}
          />
          {kind === 'link' ? (
            <TextField
              label={t('desk.columns.linkUrl')}
              name="linkUrl"
              defaultValue={column.linkUrl ?? ''}
              required
              problem={problem}
            />
          ) : (
            <SelectField
              label={t('desk.columns.kind')}
              hint={t('desk.columns.kindHint')}
              name="kind"
              defaultValue={kind}
              problem={problem}
            >
              <option value="list">{t('desk.columns.kinds.list')}</option>
              <option value="page">{t('desk.columns.kinds.page')}</option>
            </SelectField>
          )}
          <TextArea
            label={t('desk.columns.description')}
            name="description"
            maxLength={300}
            rows={2}
            defaultValue={column.description}
            problem={problem}
          />
          <TextField
            label={t('desk.form.keywords')}
            hint={t('desk.form.keywordsHint')}
            name="keywords"
            defaultValue={column.keywords.join(t('desk.listSeparator'))}
            problem={problem}
          />
          {kind !== 'link' && (
            <>
              <TextField
                label={t('desk.columns.columnType')}
                hint={t('desk.columns.columnTypeHint')}
                name="columnType"
                maxLength={40}
                defaultValue={column.columnType ?? ''}
                problem={problem}
              />
              <SelectField
                label={t('desk.columns.stages')}
                hint={t('desk.columns.stagesHint')}
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
            </>
          )}
          {kind === 'list' && (
            <CheckField label={t('desk.columns.onHome')} name="onHome" defaultChecked={column.onHome} />
          )}
        </>
      )}
    </ActionForm>
  )

  async function putBack(input: ColumnChange) {
    const came = await attempt(t, action(input))
    if (!came.ok) say({ text: came.problem.message, tone: 'wrong' })
    onSaved()
  }
}
