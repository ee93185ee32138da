'use client'

import { useRef, useState } from 'react'
import type { DeskColumn } from '#lib/columns/dto.ts'
import type { Problem } from '#lib/core/problem.ts'
import type { Language } from '#lib/core/text.ts'
import { type NewNotice, VALIDITIES } from '#lib/notices/schema.ts'
import { ActionForm, optionalText, textOf } from './ActionForm.tsx'
import { BodyEditor, type BodyEditorHandle } from './editor/BodyEditor.tsx'
import { SelectField, TextArea, TextField } from './Field.tsx'
import { Folded } from './Folded.tsx'
import { PlaceFields, readPlace } from './PlaceFields.tsx'
import type { Action } from './useAction.ts'
import { useWords } from './Words.tsx'

type Content = NewNotice['content']
type Place = Pick<NewNotice, 'columnId' | 'furtherColumnIds' | 'pinnedUntil' | 'expiresAt'>

interface Props<T> {
  /** Takes content and place; a save knows by itself which notice it is of. */
  action: Action<{ content: Content; place: Place }, T>
  goTo?: (value: T) => string
  submit: string
  done?: string
  content: Content
  place: Place
  /** Columns that it can be put into; none where its place is not a matter of this form. */
  columns: DeskColumn[]
  timeZone: string
  /** Readers have seen an earlier revision, and are told what changed. */
  isCorrection: boolean
}

/** What a notice says, and as long as readers have not seen it, where it stands. */
export const NoticeForm = <T,>({ content, place, columns, timeZone, isCorrection, ...form }: Props<T>) => {
  const t = useWords()
  const [typed] = useState(content)
  const body = useRef<BodyEditorHandle>(null)
  return (
    <ActionForm
      {...form}
      read={(data) => ({
        content: readContent(data, typed, body.current?.getHtml() ?? typed.bodyHtml),
        place: columns.length > 0 ? readPlace(data, timeZone) : place,
      })}
    >
      {(problem) => (
        <>
          {columns.length > 0 && (
            <PlaceFields place={place} columns={columns} timeZone={timeZone} problem={problem} base="place" />
          )}
          <TextField
            label={t('desk.form.title')}
            name="title"
            path="content.title"
            defaultValue={typed.title}
            maxLength={200}
            required
            problem={problem}
          />
          <BodyEditor
            ref={body}
            label={t('desk.form.body')}
            initialHtml={typed.bodyHtml}
            lang={(columns.find(({ id }) => id === place.columnId)?.lang ?? 'zh') as Language}
            problem={problem?.field === 'content.bodyHtml' ? problem : undefined}
            uploadImage={uploadImage}
          />
          {isCorrection && (
            <TextArea
              label={t('desk.form.correctionNote')}
              hint={t('desk.form.correctionNoteHint')}
              name="correctionNote"
              path="content.correctionNote"
              maxLength={500}
              defaultValue={typed.correctionNote}
              problem={problem}
            />
          )}
          <TextArea
            label={t('desk.form.summary')}
            name="summary"
            path="content.summary"
            maxLength={500}
            defaultValue={typed.summary}
            problem={problem}
          />
          <MoreFields content={typed} problem={problem} />
        </>
      )}
    </ActionForm>
  )
}

const TEXTS = [
  'subtitle',
  'sourceName',
  'author',
  'indexNumber',
  'issuingAuthority',
  'documentNumber',
  'topic',
] as const

const MoreFields = ({ content, problem }: { content: Content; problem: Problem | undefined }) => {
  const t = useWords()
  return (
    <Folded title={t('desk.form.more')}>
      <div className="grid gap-x-4 lg:grid-cols-2">
        {TEXTS.map((name) => (
          <TextField
            key={name}
            label={t(`desk.form.${name}`)}
            name={name}
            path={`content.${name}`}
            maxLength={name === 'subtitle' ? 200 : 100}
            defaultValue={content[name]}
            problem={problem}
          />
        ))}
        <TextField
          label={t('desk.form.keywords')}
          hint={t('desk.form.keywordsHint')}
          name="keywords"
          path="content.keywords"
          defaultValue={content.keywords?.join(', ')}
          problem={problem}
        />
        <TextField
          label={t('desk.form.issuedOn')}
          name="issuedOn"
          path="content.issuedOn"
          type="date"
          defaultValue={content.issuedOn}
          problem={problem}
        />
        <SelectField
          label={t('desk.form.validity')}
          name="validity"
          path="content.validity"
          defaultValue={content.validity ?? ''}
          problem={problem}
        >
          <option value="">-</option>
          {VALIDITIES.map((validity) => (
            <option key={validity} value={validity}>
              {t(`desk.validity.${validity}`)}
            </option>
          ))}
        </SelectField>
      </div>
    </Folded>
  )
}

/** There is no way to store images yet. */
const uploadImage = () => Promise.reject(new Error())

/** What was typed; attachments and the lead image stay as they are. */
const readContent = (form: FormData, before: Content, bodyHtml: string): Content => ({
  attachments: before.attachments,
  leadImage: before.leadImage,
  title: textOf(form, 'title'),
  bodyHtml,
  correctionNote: optionalText(form, 'correctionNote'),
  summary: optionalText(form, 'summary'),
  keywords: textOf(form, 'keywords')
    .split(/[,，;；、]/u)
    .map((keyword) => keyword.trim())
    .filter((keyword) => keyword !== ''),
  issuedOn: optionalText(form, 'issuedOn'),
  validity: optionalText(form, 'validity') as Content['validity'],
  ...Object.fromEntries(TEXTS.map((name) => [name, optionalText(form, name)])),
})
