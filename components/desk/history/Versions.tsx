'use client'

import { useState } from 'react'
import type { Language } from '#lib/core/text.ts'
import type { NoticeContent } from '#lib/notices/schema.ts'
import type { Version } from '#lib/review/dto.ts'
import { SelectField } from '../Field.tsx'
import { useClock } from '../frame/Clock.tsx'
import { useDeskQuery } from '../frame/DeskData.tsx'
import type { NoticeActions } from '../NoticeActions.ts'
import { Outcome } from '../Outcome.tsx'
import { Panel } from '../Panel.tsx'
import { useWords } from '../Words.tsx'
import { Difference } from './Difference.tsx'
import { RestoreButton } from './RestoreButton.tsx'

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

const NOW = 'now'

/** Two versions of a notice, chosen among all that were kept, and what differs between them. */
export const Versions = ({ id, version, lang, current, versions, save }: Props) => {
  const t = useWords()
  const [olderKey, setOlder] = useState(
    versions.find(({ kind }) => kind !== 'revision')?.key ?? versions[1]?.key ?? versions[0]?.key ?? NOW,
  )
  const [newerKey, setNewer] = useState(NOW)
  const older = useVersion(id, olderKey, current)
  const newer = useVersion(id, newerKey, current)
  const problem = older.problem ?? newer.problem
  return (
    <Panel title={t('desk.history.title')}>
      <div className="grid gap-x-4 md:grid-cols-2">
        <Choice label={t('desk.history.older')} value={olderKey} choose={setOlder} versions={versions} />
        <Choice label={t('desk.history.newer')} value={newerKey} choose={setNewer} versions={versions} />
      </div>
      <Outcome problem={problem} />
      {!problem && !(older.content && newer.content) && <p className="mt-4 text-soft">{t('desk.loading')}</p>}
      {older.content && newer.content && (
        <>
          {save && olderKey !== NOW && (
            <RestoreButton {...{ id, version, current, save }} content={older.content} />
          )}
          <Difference older={older.content} newer={newer.content} lang={lang} />
        </>
      )}
    </Panel>
  )
}

const useVersion = (id: number, key: string, current: NoticeContent) => {
  const isNow = key === NOW
  const { data, error, isPlaceholderData } = useDeskQuery<NoticeContent>(
    `/api/desk/notices/${id}/versions/${key}`,
    { enabled: !isNow },
  )
  return {
    content: isNow ? current : isPlaceholderData ? undefined : data,
    problem: error
      ? { code: 'UNEXPECTED' as const, reason: 'unreachable', message: error.message }
      : undefined,
  }
}

interface ChoiceProps {
  label: string
  value: string
  choose: (key: string) => void
  versions: Version[]
}

const Choice = ({ label, value, choose, versions }: ChoiceProps) => {
  const t = useWords()
  const { minuteOf } = useClock()
  const nameOf = ({ kind, number, state, name, at }: Version) =>
    [
      t('desk.history.revision', { number }),
      kind === 'revision' ? state && t(`desk.working.${state}`) : t(`desk.history.${kind}`),
      name,
      minuteOf(at),
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <SelectField label={label} value={value} onChange={(event) => choose(event.target.value)}>
      <option value={NOW}>{t('desk.history.now')}</option>
      {versions.map((each) => (
        <option key={each.key} value={each.key}>
          {nameOf(each)}
        </option>
      ))}
    </SelectField>
  )
}
