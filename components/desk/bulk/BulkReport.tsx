'use client'

import { X } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import { useWords } from '../Words.tsx'
import { nameOf } from './moves.ts'
import type { Line, Report } from './useBulk.ts'

/** What became of each notice, those that were not done first. */
export const BulkReport = ({ report, close }: { report: Report; close: () => void }) => {
  const t = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  useEffect(() => heading.current?.focus(), [])
  const failed = report.lines.filter(({ problem }) => problem)
  const done = report.lines.filter(({ problem }) => !problem)
  return (
    <section aria-labelledby={id} className="bulk-report">
      <div className="flex items-start">
        <h2 ref={heading} id={id} tabIndex={-1} className="min-w-0 flex-1 py-2 font-bold">
          {t('desk.bulk.report', {
            move: report.move === 'undo' ? t('desk.toast.undo') : nameOf(t, report.move),
            ...{ done: done.length, failed: failed.length },
          })}
        </h2>
        <button type="button" className="toast-button" aria-label={t('desk.bulk.close')} onClick={close}>
          <X aria-hidden="true" className="h-4 w-4" />
        </button>
      </div>
      <Lines title={t('desk.bulk.failed')} lines={failed} />
      <Lines title={t('desk.bulk.finished')} lines={done} />
    </section>
  )
}

const Lines = ({ title, lines }: { title: string; lines: Line[] }) =>
  lines.length > 0 && (
    <>
      <h3 className="mt-2 text-xs font-bold text-faint">{title}</h3>
      <ul className="text-sm">
        {lines.map(({ was, problem }) => (
          <li key={was.id} className="border-t border-line py-1">
            <a href={`/desk/notices/${was.id}`} className="text-brand underline underline-offset-4">
              {was.title}
            </a>
            {problem && <p className="text-seal">{problem.message}</p>}
          </li>
        ))}
      </ul>
    </>
  )
