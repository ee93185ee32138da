'use client'

import type { ReportLine } from '#lib/reports/dto.ts'
import { Listing } from '../listing/Listing.tsx'
import { useDeskPages } from '../listing/useDeskPages.ts'
import { Tabs } from '../Tabs.tsx'
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
      <Tabs
        label={t('desk.reports.state')}
        tabs={STATES.map((each) => ({
          href: each === 'open' ? '/desk/reports' : `/desk/reports?state=${each}`,
          text: t(`desk.reports.states.${each}`),
          isHere: each === state,
        }))}
      />
      <Listing pages={pages} none={t(`desk.reports.none.${state}`)}>
        {reports.map((report) => (
          <ReportRow key={report.id} report={report} acts={acts} />
        ))}
      </Listing>
    </>
  )
}
