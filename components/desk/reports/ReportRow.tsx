'use client'

import { useState } from 'react'
import type { ReportLine } from '#lib/reports/dto.ts'
import type { Closing, Reopening } from '#lib/reports/schema.ts'
import { Button, buttonClass } from '../Button.tsx'
import { useClock } from '../frame/Clock.tsx'
import type { Action } from '../useAction.ts'
import { useActs } from '../useActs.ts'
import { useWords } from '../Words.tsx'
import { CloseDialog } from './CloseDialog.tsx'

export interface ReportActs {
  close: Action<Closing, unknown>
  reopen: Action<Reopening, unknown>
}

interface Props {
  report: ReportLine
  acts: ReportActs
}

/** What a reader said, about which page, and the ways to answer it. What they wrote is text, whatever it looks like. */
export const ReportRow = ({ report, acts }: Props) => {
  const t = useWords()
  const { minuteOf } = useClock()
  const [isClosing, setClosing] = useState(false)
  const { notice, closed } = report
  const act = useActs(['/api/desk/reports', '/api/desk/reports/count'])
  const reopen = () =>
    act({ action: acts.reopen, input: { id: report.id }, done: t('desk.reports.reopened') })
  return (
    <li className="border-b border-line py-4">
      <p className="text-sm text-faint">
        {minuteOf(report.createdAt)} · {report.columnName ?? t('desk.reports.wholeSite')}
      </p>
      <p className="mt-1 font-medium break-words">{notice?.title || report.path}</p>
      <p className="mt-2 break-words whitespace-pre-wrap">{report.words}</p>
      {report.quotation && (
        <blockquote className="mt-2 border-l-4 border-line pl-3 text-sm break-words whitespace-pre-wrap text-soft">
          {t('desk.reports.quotation')}
          {report.quotation}
        </blockquote>
      )}
      {report.contact && (
        <p className="mt-2 text-sm break-words text-soft">
          {t('desk.reports.contact')}
          {report.contact}
        </p>
      )}
      {closed && (
        <p className="mt-2 text-sm break-words text-soft">
          {t('desk.reports.closedBy', { name: closed.by, time: minuteOf(closed.at), note: closed.note })}
        </p>
      )}
      <p className="mt-3 flex flex-wrap gap-2">
        <a href={report.path} target="_blank" rel="noopener" className={buttonClass()}>
          {t('desk.reports.page')}
        </a>
        {notice && (
          <a href={`/desk/notices/${notice.id}`} className={buttonClass()}>
            {t('desk.reports.correct')}
          </a>
        )}
        {report.mayClose && !closed && (
          <Button look="primary" onClick={() => setClosing(true)}>
            {t('desk.reports.close')}
          </Button>
        )}
        {report.mayClose && closed && <Button onClick={reopen}>{t('desk.reports.reopen')}</Button>}
      </p>
      {isClosing && (
        <CloseDialog report={report} action={acts.close} reopen={reopen} onClose={() => setClosing(false)} />
      )}
    </li>
  )
}
