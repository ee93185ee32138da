'use client'

import { useState } from 'react'

type Filter = Record<string, string | undefined>

/** What a list is filtered by, kept in the address bar, so that it can be sent to somebody and come back to. */
export const useAddressFilter = (initial: Filter) => {
  const [filter, setFilter] = useState(initial)
  const change = (part: Filter) => {
    const next = { ...filter, ...part }
    setFilter(next)
    const query = queryOf(next)
    window.history.replaceState(null, '', query ? `?${query}` : window.location.pathname)
  }
  return { filter, query: queryOf(filter), change }
}

const queryOf = (filter: Filter): string =>
  new URLSearchParams(
    Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  ).toString()
