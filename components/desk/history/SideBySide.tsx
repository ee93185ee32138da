'use client'

import type { Language } from '#lib/core/text.ts'
import type { NoticeContent } from '#lib/notices/schema.ts'
import { useWords } from '../Words.tsx'
import { contentDifference } from './contentDifference.ts'
import type { Run } from './difference.ts'

interface Side {
  title: string
  content: NoticeContent
}

/** Two versions beside each other, what each has alone marked; one below the other where there is no room. */
export const SideBySide = ({ older, newer, lang }: { older: Side; newer: Side; lang: Language }) => {
  const t = useWords()
  const difference = contentDifference(older.content, newer.content, lang)
  const sides = [
    { ...older, without: 'added' },
    { ...newer, without: 'removed' },
  ] as const
  return (
    <div className="difference side-by-side mt-4 grid gap-6 md:grid-cols-2">
      {sides.map(({ title, without }) => (
        <section key={title} aria-label={title} className="min-w-0 border border-line p-4">
          <h3 className="font-bold">{title}</h3>
          <dl className="mt-2 text-sm">
            {difference.fields.map(({ field, runs }) => (
              <div key={field} className="border-b border-line py-1">
                <dt className="text-faint">{t(`desk.form.${field}`)}</dt>
                <dd>
                  <Runs runs={runs} without={without} />
                </dd>
              </div>
            ))}
          </dl>
          <div className="mt-3">
            {difference.body
              .filter(({ kind }) => kind !== without)
              .map(({ kind, runs }, number) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is known by its number
                <p key={number} data-kind={kind} className="difference-block">
                  <Runs runs={runs} without={without} />
                </p>
              ))}
          </div>
        </section>
      ))}
    </div>
  )
}

const Runs = ({ runs, without }: { runs: Run[]; without: Run['kind'] }) =>
  runs
    .filter(({ kind }) => kind !== without)
    .map(({ kind, text }, number) => {
      const Tag = kind === 'same' ? 'span' : kind === 'added' ? 'ins' : 'del'
      // biome-ignore lint/suspicious/noArrayIndexKey: a run is known by its number
      return <Tag key={number}>{text}</Tag>
    })
