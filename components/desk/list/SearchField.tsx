'use client'

import { Search } from 'lucide-react'
import { type Ref, useId } from 'react'
import { useTypedSearch } from '../useTypedSearch.ts'
import { useWords } from '../Words.tsx'
import type { ListAddress } from './useListAddress.ts'

/** Searches while one types, once there is a pause; the first letter makes a step in the browser's history. */
export const SearchField = ({ address, field }: { address: ListAddress; field: Ref<HTMLInputElement> }) => {
  const t = useWords()
  const id = useId()
  const { params, go } = address
  const { typed, type } = useTypedSearch(params.title ?? '', (title, before) =>
    go({ title }, before === '' || title === '' ? 'push' : 'replace'),
  )
  return (
    <div className="relative min-w-0 flex-1">
      <label htmlFor={id} className="visually-hidden">
        {t('desk.list.search')}
      </label>
      <Search aria-hidden="true" className="list-search-icon h-4 w-4 text-faint" />
      <input
        ref={field}
        id={id}
        type="search"
        name="title"
        maxLength={200}
        autoComplete="off"
        enterKeyHint="search"
        className="list-search"
        placeholder={t('desk.list.search')}
        title={t('desk.list.searchHint')}
        value={typed}
        onChange={(event) => type(event.target.value)}
      />
    </div>
  )
}
