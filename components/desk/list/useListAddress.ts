'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback, useMemo } from 'react'
import { listFilter } from '#lib/review/schema.ts'
import { addressOf, LIST_SCREEN, type ListParams, paramsOf } from './address.ts'

/** What the list shows stands in the address bar, so that it can be sent on, and the browser leads back to it. */
export const useListAddress = () => {
  const search = useSearchParams()
  const params = useMemo(() => paramsOf(search), [search])
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
    },
    [hrefOf],
  )
  return { params, filter: useMemo(() => listFilter.parse(params), [params]), hrefOf, go }
}

export type ListAddress = ReturnType<typeof useListAddress>
