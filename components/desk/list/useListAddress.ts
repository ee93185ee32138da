'use client'

import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { listFilter } from '#lib/review/schema.ts'
import { addressOf, LIST_SCREEN, type ListParams, paramsOf } from './address.ts'

/**
 * What the list shows stands in the address bar, so that it can be sent on, and the browser leads back to it. It is
 * read from there and not from the framework, which learns of it in its own time.
 * @param made the query that the server made the screen for
 */
export const useListAddress = (made: string) => {
  const search = useSyncExternalStore(
    subscribe,
    () => window.location.search,
    () => made,
  )
  const params = useMemo(() => paramsOf(new URLSearchParams(search)), [search])
  const hrefOf = useCallback(
    (changes: ListParams) =>
      addressOf(LIST_SCREEN, { ...params, after: undefined, before: undefined, ...changes }),
    [params],
  )
  const go = useCallback(
    (changes: ListParams, how: 'push' | 'replace' = 'push') => {
      const href = hrefOf(changes)
      if (how === 'push') window.history.pushState(null, '', href)
      else window.history.replaceState(null, '', href)
      window.dispatchEvent(new Event(MOVED))
    },
    [hrefOf],
  )
  return { params, filter: useMemo(() => listFilter.parse(params), [params]), hrefOf, go }
}

export type ListAddress = ReturnType<typeof useListAddress>

const MOVED = 'gaoshi-list-moved'

const subscribe = (changed: () => void) => {
  for (const event of ['popstate', MOVED]) window.addEventListener(event, changed)
  return () => {
    for (const event of ['popstate', MOVED]) window.removeEventListener(event, changed)
  }
}
