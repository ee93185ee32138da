'use client'

import type { ReportLine } from '#lib/reports/dto.ts'
import { More } from '../listing/More.tsx'
import { useDeskPages } from '../listing/useDeskPages.ts'
import { useWords } from '../Words.tsx'
import { type ReportActs, ReportRow } from './ReportRow.tsx'

const STATES = ['open', 'closed'] as const
type State = (typeof STATES)[number]

interface Page {
  reports: ReportLine[]
  next: string | undefined
}

interface Props {
  state: State
  initial: Page
  acts: ReportActs
}

/** What readers say is wrong in pages: what is open, and what became of the rest. */
export const ReportsScreen = ({ state, initial, acts }: Props) => {
  const t = useWords()
  const pages = useDeskPages<Page>(`/api/desk/reports?state=${state}`, {
    parameter: 'before',
    initialData: initial,
  })
  const reports = pages.data?.pages.flatMap((page) => page.reports) ?? []
  return (
    <>
      <h1 className="font-serif text-2xl font-bold">{t('desk.reports.title')}</h1>
      <nav aria-label={t('desk.reports.state')} className="mt-4 flex border-b border-line">
        {STATES.map((each) => (
          <a
            key={each}
            href={each === 'open' ? '/desk/reports' : `/desk/reports?state=${each}`}
            aria-current={each === state ? 'page' : undefined}
            className="flex min-h-11 items-center border-b-2 border-transparent px-4 text-sm aria-[current]:border-brand aria-[current]:font-bold"
          >
            {t(`desk.reports.states.${each}`)}
          </a>
        ))}
      </nav>
      {reports.length === 0 && <p className="mt-6 text-soft">{t(`desk.reports.none.${state}`)}</p>}
      <ul>
        {reports.map((report) => (
          <ReportRow key={report.id} report={report} acts={acts} />
        ))}
      </ul>
      <More
        error={pages.error}
        hasMore={pages.hasNextPage}
        isReading={pages.isFetchingNextPage}
        read={() => pages.fetchNextPage()}
        again={() => pages.refetch()}
      />
    </>
  )
}
