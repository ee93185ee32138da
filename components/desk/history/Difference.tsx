'use client'

import type { Language } from '#lib/core/text.ts'
import type { NoticeContent } from '#lib/notices/schema.ts'
import { useWords } from '../Words.tsx'
import { contentDifference } from './contentDifference.ts'
import type { Run } from './difference.ts'

/** What a newer version of a notice says otherwise than an older one. */
export const Difference = ({
  older,
  newer,
  lang,
}: {
  older: NoticeContent
  newer: NoticeContent
  /** Of the notice: what its words are cut by. */
  lang: Language
}) => {
  const t = useWords()
  const { fields, body, isSame } = contentDifference(older, newer, lang)
  if (isSame) return <p className="mt-3 text-soft">{t('desk.history.same')}</p>
  const isTextSame = body.every(({ kind }) => kind === 'same')
  return (
    <div className="difference">
      {fields.length > 0 && (
        <dl className="mt-3 text-sm">
          {fields.map(({ field, runs }) => (
            <div key={field} className="border-b border-line py-2 md:flex">
              <dt className="w-28 flex-none text-faint">{t(`desk.form.${field}`)}</dt>
              <dd className="min-w-0">
                <Runs runs={runs} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {isTextSame && older.bodyHtml !== newer.bodyHtml && (
        <p className="mt-3 text-sm text-soft">{t('desk.history.lookOnly')}</p>
      )}
      <div className="mt-3 max-w-text">
        {body.map(({ kind, runs }, number) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is known by its number
          <p key={number} data-kind={kind} className="difference-block">
            <Runs runs={runs} />
          </p>
        ))}
      </div>
    </div>
  )
}

const Runs = ({ runs }: { runs: Run[] }) =>
  runs.map(({ kind, text }, number) => {
    const Tag = kind === 'added' ? 'ins' : kind === 'removed' ? 'del' : 'span'
    // biome-ignore lint/suspicious/noArrayIndexKey: a run is known by its number
    return <Tag key={number}>{text}</Tag>
  })
