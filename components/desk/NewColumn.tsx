'use client'

import type { DeskColumn } from '#lib/columns/dto.ts'
import { COLUMN_KINDS, type ColumnKind, type NewColumn as Input } from '#lib/columns/schema.ts'
import { LANGUAGES, type Language } from '#lib/core/text.ts'
import { ActionForm, optionalText, textOf } from './ActionForm.tsx'
import { SelectField, TextField } from './Field.tsx'
import type { Action } from './useAction.ts'
import { useWords } from './Words.tsx'

/** Adds a column at the end of its siblings. */
export const NewColumn = ({ columns, action }: { columns: DeskColumn[]; action: Action<Input, unknown> }) => {
  const t = useWords()
  return (
    <ActionForm
      action={action}
      read={(form) => readColumn(form, columns)}
      submit={t('desk.columns.add')}
      done={t('desk.form.saved')}
    >
      {(problem) => (
        <div className="grid gap-x-4 lg:grid-cols-3">
          <TextField label={t('desk.columns.name')} name="name" maxLength={60} required problem={problem} />
          <TextField
            label={t('desk.columns.slug')}
            hint={t('desk.columns.slugHint')}
            name="slug"
            maxLength={60}
            required
            problem={problem}
          />
          <SelectField label={t('desk.columns.parent')} name="parent" problem={problem}>
            {LANGUAGES.map((lang) => (
              <option key={lang} value={lang}>
                {t('desk.columns.top', { language: t(`site.otherLanguage.${lang}`) })}
              </option>
            ))}
            {columns
              .filter(({ kind }) => kind !== 'link')
              .map(({ id, path }) => (
                <option key={id} value={id}>
                  {path}
                </option>
              ))}
          </SelectField>
          <SelectField label={t('desk.columns.kind')} name="kind" problem={problem}>
            {COLUMN_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`desk.columns.kinds.${kind}`)}
              </option>
            ))}
          </SelectField>
          <TextField
            label={t('desk.columns.linkUrl')}
            hint={t('desk.columns.linkUrlHint')}
            name="linkUrl"
            problem={problem}
          />
        </div>
      )}
    </ActionForm>
  )
}

const readColumn = (form: FormData, columns: DeskColumn[]): Input => {
  const chosen = textOf(form, 'parent')
  const parent = columns.find(({ id }) => String(id) === chosen)
  return {
    lang: (parent?.lang ?? chosen) as Language,
    parent: parent?.slug,
    slug: textOf(form, 'slug'),
    name: textOf(form, 'name'),
    kind: textOf(form, 'kind') as ColumnKind,
    linkUrl: optionalText(form, 'linkUrl'),
  }
}
