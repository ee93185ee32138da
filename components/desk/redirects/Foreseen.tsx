'use client'

import { readableAddress } from '#lib/core/readableAddress.ts'
import type { ForeseenLine } from '#lib/redirects/dto.ts'
import { useWords } from '../Words.tsx'

/** More than these nobody reads; those that are wrong come first. */
const MOST = 200
const OUTCOMES = ['wrong', 'new', 'changed', 'same'] as const

/** What would become of each line of a table. */
export const Foreseen = ({ lines }: { lines: ForeseenLine[] }) => {
  const t = useWords()
  const count = (outcome: string) => lines.filter((line) => line.outcome === outcome).length
  const shown = OUTCOMES.flatMap((outcome) => lines.filter((line) => line.outcome === outcome)).slice(0, MOST)
  return (
    <>
      <p
        role="status"
        className={`mt-4 border-l-4 bg-wash px-4 py-3 text-sm ${count('wrong') > 0 ? 'border-seal' : 'border-brand'}`}
      >
        {OUTCOMES.filter((outcome) => count(outcome) > 0)
          .map((outcome) => t(`desk.redirects.foreseen.${outcome}`, { count: count(outcome) }))
          .join(t('desk.listSeparator'))}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has to by keyboard as well */}
      <section className="foreseen" aria-label={t('desk.redirects.foreseenLabel')} tabIndex={0}>
        <table className="w-full text-sm">
          <thead>
            <tr className="text-left text-faint">
              {(['line', 'from', 'to', 'outcome'] as const).map((column) => (
                <th key={column} scope="col" className="py-1 pr-3 font-normal whitespace-nowrap">
                  {t(`desk.redirects.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ line, from, to, was, outcome, problem }) => (
              <tr key={line} className="border-t border-line align-top">
                <td className="py-2 pr-3 text-faint">{line}</td>
                <td className="py-2 pr-3 wrap-anywhere">{readableAddress(from)}</td>
                <td className="py-2 pr-3 wrap-anywhere">
                  {readableAddress(to)}
                  {was !== undefined && outcome === 'changed' && (
                    <span className="block text-xs text-faint">
                      {t('desk.redirects.was', { was: readableAddress(was) })}
                    </span>
                  )}
                </td>
                <td className={`py-2 ${outcome === 'wrong' ? 'text-seal' : ''}`}>
                  {problem ?? t(`desk.redirects.outcome.${outcome}`)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {lines.length > shown.length && (
        <p className="mt-2 text-xs text-faint">
          {t('desk.redirects.more', { count: lines.length - shown.length })}
        </p>
      )}
    </>
  )
}
