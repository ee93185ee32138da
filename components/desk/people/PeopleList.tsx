'use client'

import type { DeskColumn } from '#lib/columns/dto.ts'
import type { UserDto } from '#lib/users/dto.ts'
import { Listing } from '../listing/Listing.tsx'
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
      <Listing pages={pages} none={t('desk.people.none')}>
        {people.map((person) => (
          <PersonRow key={`${person.id} ${person.disabled}`} person={person} actions={actions} />
        ))}
      </Listing>
    </>
  )
}
