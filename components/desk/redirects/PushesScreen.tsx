'use client'

import type { EngineDto, PushPage } from '#lib/pushes/dto.ts'
import { PUSH_STATES, type PushById } from '#lib/pushes/schema.ts'
import { ChoiceField } from '../listing/ChoiceField.tsx'
import { Listing } from '../listing/Listing.tsx'
import { SearchForm } from '../listing/SearchForm.tsx'
import { useAddressFilter } from '../listing/useAddressFilter.ts'
import { useDeskPages } from '../listing/useDeskPages.ts'
import type { Action } from '../useAction.ts'
import { useActs } from '../useActs.ts'
import { useWords } from '../Words.tsx'
import { EngineCard } from './EngineCard.tsx'
import { type Filter, READ } from './filters.ts'
import { PushRow } from './PushRow.tsx'
import { RedirectTabs } from './RedirectTabs.tsx'

interface Props {
  filter: Filter
  initial: PushPage | undefined
  engines: EngineDto[]
  retry: Action<PushById, unknown>
}

/** What search engines were told and are to be told, and how each of them is. */
export const PushesScreen = ({ filter: asked, initial, engines: first, retry }: Props) => {
  const t = useWords()
  const act = useActs([READ.pushes])
  const { filter, query, change } = useAddressFilter(asked)
  const pages = useDeskPages<PushPage>(`${READ.pushes}${query ? `?${query}` : ''}`, {
    parameter: 'before',
    initialData: filter === asked ? initial : undefined,
  })
  const read = pages.error ? [] : (pages.data?.pages ?? [])
  const engines = read[0]?.engines ?? first
  const pushes = read.flatMap((page) => page.pushes)
  return (
    <>
      <h1 className="font-serif text-2xl font-bold">{t('desk.pushes.title')}</h1>
      <RedirectTabs here="pushes" />
      <p className="mt-4 max-w-prose text-sm text-soft">{t('desk.pushes.hint')}</p>
      <ul className="mt-4 grid gap-4 md:grid-cols-2">
        {engines.map((engine) => (
          <EngineCard key={engine.engine} engine={engine} />
        ))}
      </ul>
      <SearchForm label={t('desk.pushes.search')} value={filter.q} onSearch={(q) => change({ q })}>
        <div className="grid grid-cols-2 gap-x-4 md:grid-cols-4">
          <ChoiceField
            label={t('desk.pushes.engine')}
            name="engine"
            value={filter.engine}
            options={engines.map(({ engine }) => [engine, t(`desk.pushes.engines.${engine}`)])}
            onChange={(engine) => change({ engine })}
          />
          <ChoiceField
            label={t('desk.pushes.state')}
            name="state"
            value={filter.state}
            options={PUSH_STATES.map((state) => [state, t(`desk.pushes.states.${state}`)])}
            onChange={(state) => change({ state })}
          />
        </div>
      </SearchForm>
      <Listing pages={pages} none={t('desk.pushes.none')}>
        {pushes.map((push) => (
          <PushRow
            key={push.id}
            push={push}
            onRetry={() =>
              act({
                action: retry,
                input: { id: push.id },
                done: t('desk.pushes.retried', { path: push.path }),
              })
            }
          />
        ))}
      </Listing>
    </>
  )
}
