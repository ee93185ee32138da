'use client'

import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { askDesk, DeskProblem } from './askDesk.ts'

/** Keeps what the screens have read; one for each open desk. */
export const DeskData = ({ children }: { children: ReactNode }) => {
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: {
            staleTime: 10_000,
            // What was refused is refused again; what did not arrive may arrive.
            retry: (times, error) => times < 2 && isOutage(error),
          },
        },
      }),
  )
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>
}

const isOutage = (error: Error) => !(error instanceof DeskProblem) || error.problem.code === 'UNEXPECTED'

interface Options<T> {
  /** What the server rendered the screen with. */
  initialData?: T
  /** Milliseconds after which it is asked for anew. */
  refetchInterval?: number
  enabled?: boolean
}

/** What a handler of the desk answers at an address; the address is the key under which it is kept. */
export const useDeskQuery = <T,>(address: string, options: Options<T> = {}) =>
  useQuery<T, Error>({
    queryKey: keyOf(address),
    queryFn: ({ signal }) => askDesk<T>(address, { signal }),
    placeholderData: (before) => before,
    ...options,
  })

/** The key of an address: the path, and the whole, so that all questions to one handler can be renewed together. */
export const keyOf = (address: string): [path: string, address: string] => [
  address.split('?')[0] ?? '',
  address,
]
