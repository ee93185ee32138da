'use client'

import { useState } from 'react'
import type { TreeColumn } from '#lib/columns/dto.ts'
import { COLUMN_KINDS, type ColumnKind, type NewColumn as Input } from '#lib/columns/schema.ts'
import { LANGUAGES, type Language } from '#lib/core/text.ts'
import { ActionForm, optionalText, textOf } from '../ActionForm.tsx'
import { SelectField, TextArea, TextField } from '../Field.tsx'
import type { Action } from '../useAction.ts'
import { useWords } from '../Words.tsx'
import { pathTo, rowsOf } from './places.ts'

interface Props {
  columns: TreeColumn[]
  /** The language whose tree is looked at. */
  lang: Language
  mayTop: boolean
  action: Action<Input, unknown>
  onDone: () => void
}

/** Adds a column at the end of its siblings. */
export const NewColumn = ({ columns, lang, mayTop, action, onDone }: Props) => {
  const t = useWords()
  const [kind, setKind] = useState<ColumnKind>('list')
  const parents = rowsOf(columns).filter(({ column }) => column.kind !== 'link' && column.mayManage)
  return (
    <ActionForm
      action={action}
      read={(form) => readColumn(form, columns)}
      submit={t('desk.columns.add')}
      onDone={onDone}
    >
      {(problem) => (
        <>
          <TextField label={t('desk.columns.name')} name="name" maxLength={60} required problem={problem} />
          <TextField
            label={t('desk.columns.slug')}
            hint={t('desk.columns.slugHint')}
            name="slug"
            maxLength={60}
            autoCapitalize="none"
            spellCheck={false}
            required
            problem={problem}
          />
          <SelectField
            label={t('desk.columns.parent')}
            name="parent"
            defaultValue={mayTop ? lang : undefined}
            problem={problem}
          >
            {mayTop &&
              LANGUAGES.map((each) => (
                <option key={each} value={each}>
                  {t('desk.columns.top', { language: t(`site.otherLanguage.${each}`) })}
                </option>
              ))}
            {parents.map(({ column }) => (
              <option key={column.id} value={column.id}>
                {pathTo(columns, column.id).join(' / ')}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={t('desk.columns.kind')}
            name="kind"
            value={kind}
            onChange={(event) => setKind(event.target.value as ColumnKind)}
            problem={problem}
          >
            {COLUMN_KINDS.map((each) => (
              <option key={each} value={each}>
                {t(`desk.columns.kinds.${each}`)}
              </option>
            ))}
          </SelectField>
          {kind === 'link' && (
            <TextField
              label={t('desk.columns.linkUrl')}
              hint={t('desk.columns.linkUrlHint')}
              name="linkUrl"
              required
              problem={problem}
            />
          )}
          <TextArea
            label={t('desk.columns.description')}
            name="description"
            maxLength={300}
            rows={2}
            problem={problem}
          />
        </>
      )}
    </ActionForm>
  )
}

const readColumn = (form: FormData, columns: TreeColumn[]): Input => {
  const chosen = textOf(form, 'parent')
  const parent = columns.find(({ id }) => String(id) === chosen)
  return {
    lang: (parent?.lang ?? chosen) as Language,
    parent: parent?.slug,
    slug: textOf(form, 'slug'),
    name: textOf(form, 'name'),
    kind: textOf(form, 'kind') as ColumnKind,
    description: textOf(form, 'description'),
    linkUrl: optionalText(form, 'linkUrl'),
  }
}
