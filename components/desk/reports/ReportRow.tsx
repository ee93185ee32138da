'use client'

import { useState } from 'react'
import type { ReportLine } from '#lib/reports/dto.ts'
import type { Closing } from '#lib/reports/schema.ts'
import { Button, buttonClass } from '../Button.tsx'
import { useClock } from '../frame/Clock.tsx'
import type { Action } from '../useAction.ts'
import { useWords } from '../Words.tsx'
import { CloseDialog } from './CloseDialog.tsx'

interface Props {
  report: ReportLine
  close: Action<Closing, unknown>
}

/** What a reader said, about which page, and the ways to answer it. What they wrote is text, whatever it looks like. */
export const ReportRow = ({ report, close }: Props) => {
  const t = useWords()
  const { minuteOf } = useClock()
  const [isClosing, setClosing] = useState(false)
  const { notice, closed } = report
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
      </p>
      {isClosing && <CloseDialog id={report.id} action={close} onClose={() => setClosing(false)} />}
    </li>
  )
}
