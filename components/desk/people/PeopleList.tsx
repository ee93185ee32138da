'use client'

import type { DeskColumn } from '#lib/columns/dto.ts'
import type { UserDto } from '#lib/users/dto.ts'
import { More } from '../listing/More.tsx'
import { useAddressFilter } from '../listing/useAddressFilter.ts'
import { useDeskPages } from '../listing/useDeskPages.ts'
import { useWords } from '../Words.tsx'
import type { Filter } from './filters.ts'
import { PeopleFilters } from './PeopleFilters.tsx'
import { PersonRow, type RowActions } from './PersonRow.tsx'

interface Page {
  people: UserDto[]
  next: string | undefined
}

interface Props {
  filter: Filter
  initial: Page | undefined
  columns: DeskColumn[]
  actions: RowActions | undefined
}

/** Everybody who has an account, as far as they are looked for. */
export const PeopleList = ({ filter: asked, initial, columns, actions }: Props) => {
  const t = useWords()
  const { filter, query, change } = useAddressFilter(asked)
  const pages = useDeskPages<Page>(`/api/desk/people${query ? `?${query}` : ''}`, {
    parameter: 'after',
    initialData: filter === asked ? initial : undefined,
  })
  const people = pages.error ? [] : (pages.data?.pages.flatMap((page) => page.people) ?? [])
  return (
    <>
      <PeopleFilters filter={filter} columns={columns} change={change} />
      {pages.isPending && <p className="mt-6 text-soft">{t('desk.listing.reading')}</p>}
      {pages.isSuccess && people.length === 0 && <p className="mt-6 text-soft">{t('desk.people.none')}</p>}
      {people.length > 0 && (
        <ul aria-busy={pages.isPlaceholderData} className="mt-6 border-t border-line">
          {people.map((person) => (
            <PersonRow key={`${person.id} ${person.disabled}`} person={person} actions={actions} />
          ))}
        </ul>
      )}
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
