import type { ReactNode } from 'react'
import type { Language } from '#lib/core/text.ts'
import { Panel } from '../Panel.tsx'
import { countsIn } from './figures.ts'

interface Row {
  key: string | number
  name: ReactNode
  /** One for each head after the first. */
  counts: number[]
  /** How long its bar is; the first count where it is absent. */
  weight?: number
}

interface Props {
  title: string
  hint?: string | undefined
  heads: string[]
  rows: Row[]
  /** What is said where there are no rows. */
  none: string
  download: ReactNode
  lang: Language
}

/** What came up most, each with its figures and a bar to compare it by. */
export const Ranking = ({ title, hint, heads, rows, none, download, lang }: Props) => {
  const count = countsIn(lang)
  const most = Math.max(1, ...rows.map(weightOf))
  return (
    <Panel title={title}>
      {hint && <p className="mt-1 text-xs text-faint">{hint}</p>}
      {rows.length === 0 && <p className="mt-3 text-sm text-soft">{none}</p>}
      {rows.length > 0 && (
        <table className="figures mt-2">
          <thead>
            <tr>
              {heads.map((head, i) => (
                <th key={head} scope="col" className={i > 0 ? 'figure' : undefined}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  {row.name}
                  <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" className="share">
                    <rect width={(100 * weightOf(row)) / most} height="4" />
                  </svg>
                </th>
                {row.counts.map((each, i) => (
                  <td key={heads[i + 1]} className="figure">
                    {count(each)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length > 0 && download}
    </Panel>
  )
}

const weightOf = ({ weight, counts }: Row): number => weight ?? counts[0] ?? 0
