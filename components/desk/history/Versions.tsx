'use client'

import { useState } from 'react'
import type { Language } from '#lib/core/text.ts'
import type { NoticeContent } from '#lib/notices/schema.ts'
import type { Version } from '#lib/review/dto.ts'
import { SelectField } from '../Field.tsx'
import { useDeskQuery } from '../frame/DeskData.tsx'
import type { NoticeActions } from '../NoticeActions.ts'
import { Outcome } from '../Outcome.tsx'
import { useWords } from '../Words.tsx'
import { contentDifference } from './contentDifference.ts'
import { Difference } from './Difference.tsx'
import { RestoreButton } from './RestoreButton.tsx'
import { Timeline } from './Timeline.tsx'

interface Props {
  id: number
  /** The notice's version, over which an earlier text would be saved. */
  version: number
  lang: Language
  /** What the notice says now. */
  current: NoticeContent
  versions: Version[]
  /** Absent where whoever looks may not write at it now. */
  save: NoticeActions['save'] | undefined
}

/** What a version can be compared with. */
const BASES = ['before', 'now'] as const
type Basis = (typeof BASES)[number]

/** The versions of a notice in the order of time, and what one of them says otherwise than the one before it, or than now. */
export const Versions = ({ id, version, lang, current, versions, save }: Props) => {
  const t = useWords()
  const [chosen, choose] = useState(versions[0]?.key ?? '')
  const [basis, setBasis] = useState<Basis>('before')
  const at = versions.findIndex(({ key }) => key === chosen)
  const before = versions[at + 1]
  const own = useVersion(id, chosen)
  const other = useVersion(id, basis === 'before' ? before?.key : undefined)
  const content = own.content
  const [older, newer] = basis === 'now' ? [content, current] : [before ? other.content : NOTHING, content]
  // What the notice says now is not gone back to.
  const isNow = content !== undefined && contentDifference(content, current, lang).isSame
  const problem = own.problem ?? other.problem
  return (
    <div className="mt-6 lg:grid lg:grid-cols-[18rem_minmax(0,1fr)] lg:gap-8">
      <Timeline versions={versions} chosen={chosen} choose={choose} />
      <section aria-label={t('desk.history.difference')} className="mt-6 min-w-0 lg:mt-0">
        <div className="flex flex-wrap items-end gap-4">
          <div className="min-w-48">
            <SelectField
              label={t('desk.history.compareWith')}
              value={basis}
              onChange={(event) => setBasis(event.target.value as Basis)}
            >
              {BASES.map((each) => (
                <option key={each} value={each}>
                  {t(`desk.history.${each}`)}
                </option>
              ))}
            </SelectField>
          </div>
          {save && content && !isNow && <RestoreButton {...{ id, version, current, save, content }} />}
        </div>
        <Outcome problem={problem} />
        {older && newer ? (
          <Difference older={older} newer={newer} lang={lang} />
        ) : (
          !problem && <p className="mt-4 text-soft">{t('desk.loading')}</p>
        )}
      </section>
    </div>
  )
}

/** What the first version is compared with. */
const NOTHING: NoticeContent = { title: '', bodyHtml: '', keywords: [], attachments: [], replaces: [] }

const useVersion = (id: number, key: string | undefined) => {
  const t = useWords()
  const { data, error, isPlaceholderData } = useDeskQuery<NoticeContent>(
    `/api/desk/notices/${id}/versions/${key}`,
    { enabled: key !== undefined && key !== '' },
  )
  return {
    content: isPlaceholderData ? undefined : data,
    problem: error
      ? {
          code: 'UNEXPECTED' as const,
          reason: 'unreachable',
          message: error.message || t('desk.listing.failed'),
        }
      : undefined,
  }
}
