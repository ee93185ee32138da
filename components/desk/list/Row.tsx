'use client'

import { Pin } from 'lucide-react'
import type { Problem } from '#lib/core/problem.ts'
import { minuteAt } from '#lib/core/time.ts'
import type { DeskItem } from '#lib/review/dto.ts'
import type { ShownMove } from '../bulk/moves.ts'
import { useClock } from '../frame/Clock.tsx'
import { useWords } from '../Words.tsx'
import { DeskStanding, Doing } from './Standing.tsx'
import type { NoticeRow } from './useNoticeTable.ts'
import { When } from './When.tsx'

interface Props {
  row: NoticeRow
  /** What is being done with it. */
  doing: ShownMove | undefined
  /** Why the last of that was refused. */
  problem: Problem | undefined
}

/** One notice of the list. */
export const Row = ({ row, doing, problem }: Props) => {
  const t = useWords()
  const item = row.original
  return (
    <tr data-selected={row.getIsSelected() || undefined} data-refused={problem ? true : undefined}>
      <td className="list-check">
        <label className="list-box">
          <input
            type="checkbox"
            aria-label={t('desk.bulk.select', { title: item.title })}
            checked={row.getIsSelected()}
            onChange={row.getToggleSelectedHandler()}
          />
        </label>
      </td>
      <td className="list-title">
        <a href={`/desk/notices/${item.id}`} title={item.title}>
          {item.title}
        </a>
        <Marks item={item} />
        {problem && <p className="mt-1 text-sm text-seal">{problem.message}</p>}
      </td>
      <td className="list-state">
        {doing ? <Doing>{t(`desk.bulk.doing.${doing}`)}</Doing> : <DeskStanding {...item} t={t} isBrief />}
      </td>
      <td className="list-columnName">{item.columnName}</td>
      <td className="list-ownerName">{item.ownerName}</td>
      <td className="list-movedAt" data-label={t('desk.list.changed')}>
        <When at={item.movedAt} />
      </td>
      <td className="list-publishedAt" data-label={t('desk.list.published')}>
        {item.publishedAt && <When at={item.publishedAt} />}
      </td>
    </tr>
  )
}

/** What is particular about a notice. */
const Marks = ({ item }: { item: DeskItem }) => {
  const t = useWords()
  const { now, timeZone } = useClock()
  const { pinnedUntil, scheduledFor, lang, id } = item
  return (
    <p className="list-marks">
      <span>{t('desk.list.numberOf', { id })}</span>
      {lang === 'en' && <span>{t('desk.list.english')}</span>}
      {scheduledFor && <span>{t('desk.plannedFor', { time: minuteAt(scheduledFor, timeZone) })}</span>}
      {pinnedUntil && pinnedUntil.getTime() > now && (
        <span className="inline-flex items-center">
          <Pin aria-hidden="true" className="mr-1 h-4 w-4" />
          {t('desk.list.pinnedUntil', { time: minuteAt(pinnedUntil, timeZone) })}
        </span>
      )}
    </p>
  )
}
