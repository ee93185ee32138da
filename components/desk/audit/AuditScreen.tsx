'use client'

import { buttonClass } from '../Button.tsx'
import { Listing } from '../listing/Listing.tsx'
import { useAddressFilter } from '../listing/useAddressFilter.ts'
import { useDeskPages } from '../listing/useDeskPages.ts'
import { useWords } from '../Words.tsx'
import { AuditFilters } from './AuditFilters.tsx'
import { EventRow } from './EventRow.tsx'
import type { AuditEvent } from './eventWords.ts'
import type { Filter } from './filters.ts'

interface Page {
  events: AuditEvent[]
  next: string | undefined
}

interface Props {
  /** What the address asked for, and what that found. */
  filter: Filter
  initial: Page | undefined
  people: { id: number; name: string }[]
}

/** Who did what, when, from where. */
export const AuditScreen = ({ filter: asked, initial, people }: Props) => {
  const t = useWords()
  const { filter, query, change } = useAddressFilter(asked)
  const pages = useDeskPages<Page>(`/api/desk/audit${query ? `?${query}` : ''}`, {
    parameter: 'before',
    initialData: filter === asked ? initial : undefined,
  })
  const events = pages.error ? [] : (pages.data?.pages.flatMap((page) => page.events) ?? [])
  return (
    <>
      <div className="flex flex-wrap items-center justify-between">
        <h1 className="font-serif text-2xl font-bold">{t('desk.audit.title')}</h1>
        <a href={`/api/desk/audit/csv${query ? `?${query}` : ''}`} download className={buttonClass()}>
          {t('desk.audit.download')}
        </a>
      </div>
      <AuditFilters filter={filter} people={people} change={change} />
      <Listing pages={pages} none={t('desk.audit.none')}>
        {events.map((event) => (
          <EventRow key={event.id} event={event} t={t} />
        ))}
      </Listing>
    </>
  )
}
