'use client'

import type { DeskPage } from '#lib/review/dto.ts'
import { buttonClass } from '../Button.tsx'
import { useWords } from '../Words.tsx'
import { ListLink } from './ListLink.tsx'
import type { ListAddress } from './useListAddress.ts'

/** Leads to the pages before and after. */
export const Pager = ({
  page,
  address,
  onGo,
}: {
  page: DeskPage
  address: ListAddress
  onGo: () => void
}) => {
  const t = useWords()
  const { previous, next } = page
  const isFirst = !address.params.after && !address.params.before
  if (isFirst && next === null) return null
  return (
    <nav aria-label={t('desk.list.pages')} className="mt-4 flex flex-wrap gap-3">
      {!isFirst && (
        <ListLink address={address} to={{}} onGo={onGo} className={buttonClass()}>
          {t('desk.list.first')}
        </ListLink>
      )}
      {previous !== null && (
        <ListLink address={address} to={{ before: previous }} onGo={onGo} className={buttonClass()}>
          {t('desk.list.newer')}
        </ListLink>
      )}
      {next !== null && (
        <ListLink address={address} to={{ after: next }} onGo={onGo} className={buttonClass()}>
          {t('desk.list.older')}
        </ListLink>
      )}
    </nav>
  )
}
