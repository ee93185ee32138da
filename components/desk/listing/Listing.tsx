'use client'

import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Button } from '../Button.tsx'
import { useWords } from '../Words.tsx'
import { CouldNotRead } from './CouldNotRead.tsx'

interface Props {
  /** What `useDeskPages` gave. */
  pages: UseInfiniteQueryResult
  /** What is said where the list is empty. */
  none: string
  /** What is said of how many there are. */
  found?: string | undefined
  /** The rows, each an `li`. */
  children: ReactNode[]
}

/** A list of the desk: that it is on its way, that it is empty, or its rows; then that there is more, or what went wrong. */
export const Listing = ({ pages, none, found, children }: Props) => {
  const t = useWords()
  return (
    <>
      {/* It stands there always: what is put into it is read out. */}
      <div role="status" className="text-soft">
        {pages.isPending && <p className="mt-6">{t('desk.listing.reading')}</p>}
        {pages.isSuccess && children.length === 0 && <p className="mt-6">{none}</p>}
        {found !== undefined && children.length > 0 && <p className="mt-4 text-sm">{found}</p>}
      </div>
      {children.length > 0 && (
        <ul aria-busy={pages.isPlaceholderData} className="mt-6 border-t border-line">
          {children}
        </ul>
      )}
      {pages.error && <CouldNotRead error={pages.error} again={() => pages.refetch()} />}
      {!pages.error && pages.hasNextPage && (
        <Button className="mt-6" disabled={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()}>
          {t(pages.isFetchingNextPage ? 'desk.listing.reading' : 'desk.listing.more')}
        </Button>
      )}
    </>
  )
}
