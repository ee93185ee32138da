'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { askDesk } from '../frame/askDesk.ts'
import { keyOf } from '../frame/DeskData.tsx'

/** One page of a list, and the mark by which the next one is asked for. */
interface Paged {
  next: string | undefined
}

interface Options<T> {
  /** The parameter that takes the mark. */
  parameter: string
  /** The first page as the server rendered it. */
  initialData?: T | undefined
}

/** A list that a handler of the desk gives a page at a time; those read already stay. */
export const useDeskPages = <T extends Paged>(address: string, { parameter, initialData }: Options<T>) =>
  useInfiniteQuery({
    queryKey: [...keyOf(address), 'pages'],
    queryFn: ({ pageParam, signal }) => askDesk<T>(withParameter(address, parameter, pageParam), { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
    ...(initialData && { initialData: { pages: [initialData], pageParams: [undefined] } }),
  })

const withParameter = (address: string, name: string, value: string | undefined): string => {
  if (value === undefined) return address
  return `${address}${address.includes('?') ? '&' : '?'}${new URLSearchParams({ [name]: value })}`
}
