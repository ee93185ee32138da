'use client'

import { useState } from 'react'
import type { MissingDto, MissingPage } from '#lib/missing/dto.ts'
import { type Ignoring, MISSING_KINDS } from '#lib/missing/schema.ts'
import type { NewRedirect } from '#lib/redirects/schema.ts'
import { Listing } from '../listing/Listing.tsx'
import { SearchForm } from '../listing/SearchForm.tsx'
import { Switch } from '../listing/Switch.tsx'
import { useAddressFilter } from '../listing/useAddressFilter.ts'
import { useDeskPages } from '../listing/useDeskPages.ts'
import type { Action } from '../useAction.ts'
import { useActs } from '../useActs.ts'
import { useWords } from '../Words.tsx'
import { type Filter, READ } from './filters.ts'
import { MissingRow } from './MissingRow.tsx'
import { RedirectDialog } from './RedirectDialog.tsx'
import { RedirectTabs } from './RedirectTabs.tsx'

interface Props {
  filter: Filter
  initial: MissingPage | undefined
  actions: { add: Action<NewRedirect, { to: string }>; ignore: Action<Ignoring, unknown> }
}

/** What readers ask for that is not there, the most wanted first. */
export const MissingScreen = ({ filter: asked, initial, actions }: Props) => {
  const t = useWords()
  const act = useActs([READ.missing])
  const { filter, query, change } = useAddressFilter(asked)
  const [opened, open] = useState<string>()
  const pages = useDeskPages<MissingPage>(`${READ.missing}${query ? `?${query}` : ''}`, {
    parameter: 'after',
    initialData: filter === asked ? initial : undefined,
  })
  const kind = MISSING_KINDS.find((each) => each === filter.kind) ?? 'missed'
  const missing = pages.error ? [] : (pages.data?.pages.flatMap((page) => page.missing) ?? [])
  const ignore = (
    { id, address }: Pick<MissingDto, 'id' | 'address'>,
    ignored: boolean,
    isUndo = false,
  ): void => {
    act({
      action: actions.ignore,
      input: { id, ignored },
      done: t(ignored ? 'desk.missing.wasIgnored' : 'desk.missing.wasWatched', { address }),
      ...(!isUndo && { undo: () => ignore({ id, address }, !ignored, true) }),
    })
  }
  return (
    <>
      <h1 className="font-serif text-2xl font-bold">{t('desk.missing.title')}</h1>
      <RedirectTabs here="missing" />
      <p className="mt-4 max-w-prose text-sm text-soft">{t('desk.missing.hint')}</p>
      <SearchForm label={t('desk.missing.search')} value={filter.q} onSearch={(q) => change({ q })}>
        <Switch
          label={t('desk.missing.kind')}
          className="mt-3"
          value={kind}
          options={MISSING_KINDS.map((each) => [each, t(`desk.missing.kinds.${each}`)] as const)}
          onChange={(each) => change({ kind: each === 'missed' ? '' : each })}
        />
      </SearchForm>
      {kind === 'probes' && (
        <p className="mt-3 max-w-prose text-sm text-soft">{t('desk.missing.probesHint')}</p>
      )}
      <Listing pages={pages} none={t(filter.q ? 'desk.missing.noneFound' : 'desk.missing.none')}>
        {missing.map((each) => (
          <MissingRow
            key={each.id}
            missing={each}
            isIgnored={kind === 'ignored'}
            onLead={() => open(each.address)}
            onIgnore={(ignored) => ignore(each, ignored)}
          />
        ))}
      </Listing>
      {opened !== undefined && (
        <RedirectDialog
          title={t('desk.redirects.add')}
          given={{ from: opened }}
          action={actions.add}
          onClose={() => open(undefined)}
        />
      )}
    </>
  )
}
