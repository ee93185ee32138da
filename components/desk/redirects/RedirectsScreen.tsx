'use client'

import { useState } from 'react'
import type { RedirectDto, RedirectPage } from '#lib/redirects/dto.ts'
import type { NewRedirect, RedirectById, RedirectChange, RedirectImport } from '#lib/redirects/schema.ts'
import { Button, buttonClass } from '../Button.tsx'
import { Listing } from '../listing/Listing.tsx'
import { SearchForm } from '../listing/SearchForm.tsx'
import { Switch } from '../listing/Switch.tsx'
import { useAddressFilter } from '../listing/useAddressFilter.ts'
import { useDeskPages } from '../listing/useDeskPages.ts'
import type { Action } from '../useAction.ts'
import { useActs } from '../useActs.ts'
import { useWords } from '../Words.tsx'
import { type Filter, READ } from './filters.ts'
import { ImportDialog, type Imported } from './ImportDialog.tsx'
import { RedirectDialog } from './RedirectDialog.tsx'
import { RedirectRow } from './RedirectRow.tsx'
import { RedirectTabs } from './RedirectTabs.tsx'
import { TryDialog } from './TryDialog.tsx'

interface Props {
  filter: Filter
  initial: RedirectPage | undefined
  actions: {
    add: Action<NewRedirect, { to: string }>
    change: Action<RedirectChange, { to: string }>
    remove: Action<RedirectById, unknown>
    restore: Action<RedirectById, unknown>
    importTable: Action<RedirectImport, Imported>
  }
}

type Opened =
  | { what: 'new' | 'import' }
  | { what: 'try'; address: string }
  | { what: 'change'; redirect: RedirectDto }

const SORTS = ['newest', 'hits'] as const

/** Where former addresses lead. */
export const RedirectsScreen = ({ filter: asked, initial, actions }: Props) => {
  const t = useWords()
  const act = useActs([READ.redirects])
  const { filter, query, change } = useAddressFilter(asked)
  const [opened, open] = useState<Opened>()
  const [gone, setGone] = useState<ReadonlySet<number>>(new Set())
  const pages = useDeskPages<RedirectPage>(`${READ.redirects}${query ? `?${query}` : ''}`, {
    parameter: 'after',
    initialData: filter === asked ? initial : undefined,
  })
  const read = pages.error ? [] : (pages.data?.pages ?? [])
  const shown = read.flatMap((page) => page.redirects).filter(({ id }) => !gone.has(id))
  const close = () => open(undefined)
  const remove = ({ id, from }: RedirectDto) =>
    act({
      action: actions.remove,
      input: { id },
      show: (isDone) => setGone((ids) => (isDone ? ids.union(new Set([id])) : ids.difference(new Set([id])))),
      done: t('desk.redirects.removed', { from }),
      undo: () =>
        act({ action: actions.restore, input: { id }, done: t('desk.redirects.restored', { from }) }),
    })
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h1 className="font-serif text-2xl font-bold">{t('desk.redirects.title')}</h1>
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => open({ what: 'try', address: '' })}>{t('desk.redirects.tryAny')}</Button>
          <Button onClick={() => open({ what: 'import' })}>{t('desk.redirects.import')}</Button>
          <a href={`${READ.redirects}/csv`} download className={buttonClass()}>
            {t('desk.redirects.export')}
          </a>
          <Button look="primary" onClick={() => open({ what: 'new' })}>
            {t('desk.redirects.add')}
          </Button>
        </div>
      </div>
      <RedirectTabs here="redirects" />
      <p className="mt-4 max-w-prose text-sm text-soft">{t('desk.redirects.hint')}</p>
      <SearchForm label={t('desk.redirects.search')} value={filter.q} onSearch={(q) => change({ q })}>
        <Switch
          label={t('desk.redirects.sort')}
          className="mt-3"
          value={SORTS.find((sort) => sort === filter.sort) ?? 'newest'}
          options={SORTS.map((sort) => [sort, t(`desk.redirects.sorts.${sort}`)] as const)}
          onChange={(sort) => change({ sort: sort === 'newest' ? '' : sort })}
        />
      </SearchForm>
      <Listing
        pages={pages}
        none={t(filter.q ? 'desk.redirects.noneFound' : 'desk.redirects.none')}
        found={t('desk.redirects.count', { count: read[0]?.count ?? 0 })}
      >
        {shown.map((redirect) => (
          <RedirectRow
            key={redirect.id}
            redirect={redirect}
            onChange={() => open({ what: 'change', redirect })}
            onTry={() => open({ what: 'try', address: redirect.from })}
            onRemove={() => remove(redirect)}
          />
        ))}
      </Listing>
      {opened?.what === 'new' && (
        <RedirectDialog title={t('desk.redirects.add')} given={{}} action={actions.add} onClose={close} />
      )}
      {opened?.what === 'change' && (
        <RedirectDialog
          title={t('desk.redirects.change')}
          given={opened.redirect}
          action={(input) => actions.change({ ...input, id: opened.redirect.id })}
          onClose={close}
        />
      )}
      {opened?.what === 'try' && <TryDialog given={opened.address} onClose={close} />}
      {opened?.what === 'import' && <ImportDialog action={actions.importTable} onClose={close} />}
    </>
  )
}
