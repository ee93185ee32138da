'use client'

import type { ListFilter } from '#lib/review/schema.ts'
import { useWords } from '../Words.tsx'
import type { ListParams } from './address.ts'
import { ListLink } from './ListLink.tsx'
import type { ListAddress } from './useListAddress.ts'

const WORKING = ['draft', 'in_review', 'returned', 'approved', 'scheduled'] as const
const SHOWN = ['published', 'expired', 'withdrawn', 'quarantined'] as const

/** The views that one goes to most. States exclude each other; the others add to them. */
export const QuickFilters = ({ address }: { address: ListAddress }) => {
  const t = useWords()
  const { filter } = address
  const state = (value: ListFilter['state']) => ({ state: value }) satisfies ListParams
  const chips: [label: string, to: ListParams, isOn: boolean][] = [
    [t('desk.list.all'), state(undefined), filter.state === undefined],
    ...WORKING.map((each): [string, ListParams, boolean] => [
      t(`desk.working.${each}`),
      state(each),
      filter.state === each,
    ]),
    ...SHOWN.map((each): [string, ListParams, boolean] => [
      t(`desk.notice.${each}`),
      state(each),
      filter.state === each,
    ]),
  ]
  const more: typeof chips = [
    [t('desk.list.mine'), { owner: filter.owner === 'me' ? undefined : 'me' }, filter.owner === 'me'],
    [t('desk.list.pinned'), { pinned: filter.pinned ? undefined : 'yes' }, filter.pinned === 'yes'],
  ]
  return (
    <nav aria-label={t('desk.list.states')} className="list-chips">
      {[...more, ...chips].map(([label, to, isOn], index) => (
        <ListLink
          key={label}
          address={address}
          to={to}
          aria-current={isOn ? 'true' : undefined}
          className={`list-chip ${index === more.length ? 'list-chip-apart' : ''}`}
        >
          {label}
        </ListLink>
      ))}
    </nav>
  )
}
