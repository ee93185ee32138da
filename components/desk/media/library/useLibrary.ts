'use client'

import {
  type InfiniteData,
  keepPreviousData,
  type QueryClient,
  useInfiniteQuery,
} from '@tanstack/react-query'
import type { MediaLine, MediaPage } from '#lib/library/dto.ts'
import { askDesk } from '../../frame/askDesk.ts'
import { type Filter, LIBRARY, queryOf } from './mediaAddress.ts'

type Pages = InfiniteData<MediaPage, string | undefined>

/** The library, page after page. */
export const useLibrary = (filter: Filter, first?: MediaPage) => {
  const query = useInfiniteQuery({
    queryKey: [LIBRARY, queryOf(filter), 'pages'],
    queryFn: ({ pageParam, signal }) =>
      askDesk<MediaPage>(`${LIBRARY}${queryOf(filter, { after: pageParam })}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    ...(first && { initialData: { pages: [first], pageParams: [undefined] } }),
  })
  return { ...query, items: itemsOf(query.data) }
}

/** An upload may stand on two pages at once, until both are asked for anew. */
const itemsOf = (data: { pages: MediaPage[] } | undefined): MediaLine[] => {
  const all = data?.pages.flatMap(({ items }) => items) ?? []
  return [...new Map(all.map((item) => [item.sha256, item])).values()]
}

/**
 * Changes what the screens know of the library, before the server says so.
 * @returns takes it back
 */
export const changePages = (
  client: QueryClient,
  change: (items: MediaLine[]) => MediaLine[],
): (() => void) => {
  const before = client.getQueriesData<Pages>({ queryKey: [LIBRARY] })
  for (const [key, data] of before) {
    if (!data?.pages) continue
    client.setQueryData<Pages>(key, {
      ...data,
      pages: data.pages.map((page) => ({ ...page, items: change(page.items) })),
    })
  }
  return () => {
    for (const [key, data] of before) client.setQueryData(key, data)
  }
}

/** Puts what was just uploaded to the top of the lists that it belongs to. */
export const addToPages = (client: QueryClient, item: MediaLine): void => {
  for (const [key, data] of client.getQueriesData<Pages>({ queryKey: [LIBRARY] })) {
    const params = new URLSearchParams(String(key[1] ?? ''))
    const [first, ...rest] = data?.pages ?? []
    const kind = params.get('kind')
    if (!data || !first || params.has('name') || (kind !== null && kind !== item.kind)) continue
    const items = [item, ...first.items.filter(({ sha256 }) => sha256 !== item.sha256)]
    client.setQueryData<Pages>(key, { ...data, pages: [{ ...first, items }, ...rest] })
  }
}
