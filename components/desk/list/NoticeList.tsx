'use client'

import { SlidersHorizontal } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { DeskColumn } from '#lib/columns/dto.ts'
import type { DeskPage } from '#lib/review/dto.ts'
import { BulkBar } from '../bulk/BulkBar.tsx'
import { BulkReport } from '../bulk/BulkReport.tsx'
import { type BulkAction, useBulk } from '../bulk/useBulk.ts'
import { useDeskQuery } from '../frame/DeskData.tsx'
import { useWords } from '../Words.tsx'
import { addressOf, LIST_HANDLER, LIST_SCREEN, paramsOf } from './address.ts'
import { Empty } from './Empty.tsx'
import { type Choices, Filters, foldedCount } from './Filters.tsx'
import { Keys } from './Keys.tsx'
import { Pager } from './Pager.tsx'
import { QuickFilters } from './QuickFilters.tsx'
import { SearchField } from './SearchField.tsx'
import { Table } from './Table.tsx'
import { Trouble } from './Trouble.tsx'
import { useListAddress } from './useListAddress.ts'
import { useNoticeTable } from './useNoticeTable.ts'

interface Props extends Choices {
  /** What the server made the screen with, and for which address. */
  initial: { address: string; page: DeskPage }
  /** Columns that notices can be moved to. */
  targets: DeskColumn[]
  bulk: BulkAction
  mayWrite: boolean
}

const NOTHING: DeskPage = { items: [], previous: null, next: null, count: 0 }

/** All notices that somebody may read: to find some, and to do something with several. */
export const NoticeList = ({ initial, columns, targets, people, bulk: action, mayWrite }: Props) => {
  const t = useWords()
  const address = useListAddress(initial.address.slice(LIST_HANDLER.length))
  const { params } = address
  const asked = addressOf(LIST_HANDLER, params)
  const query = useDeskQuery<DeskPage>(asked, asked === initial.address ? { initialData: initial.page } : {})
  const shown = useRef(initial.page)
  if (query.data) shown.current = query.data
  const page = query.data ?? shown.current ?? NOTHING
  const isOld = query.isPlaceholderData || query.data === undefined
  const table = useNoticeTable(page.items)
  const select = (ids: number[]) => table.setRowSelection(Object.fromEntries(ids.map((id) => [id, true])))
  const bulk = useBulk(action, select)
  const selected = table.getSelectedRowModel().rows.map((row) => row.original)

  // What is selected is on the screen: another view begins with nothing.
  const view = useRef(asked)
  useEffect(() => {
    if (view.current === asked) return
    view.current = asked
    table.resetRowSelection(true)
  }, [asked, table])

  const search = useRef<HTMLInputElement>(null)
  useSlash(search)
  const top = useRef<HTMLDivElement>(null)
  const folded = foldedCount(params)
  const isFiltered =
    Object.keys(paramsOf(Object.entries({ ...params, sort: '', order: '', size: '' }))).length > 0
  return (
    <>
      <div ref={top} className="list-tools">
        <SearchField address={address} field={search} />
        <Keys />
      </div>
      <QuickFilters address={address} />
      <details className="list-filters" open={folded > 0 || undefined}>
        <summary>
          <SlidersHorizontal aria-hidden="true" className="mr-2 h-4 w-4" />
          {folded > 0 ? t('desk.list.filtersSet', { count: folded }) : t('desk.list.filters')}
        </summary>
        <Filters address={address} columns={columns} people={people} />
      </details>
      <p role="status" className="list-status">
        {query.isFetching && isOld ? t('desk.list.loading') : <Count page={page} />}
        {isFiltered && (
          <a
            href={LIST_SCREEN}
            className="ml-4 inline-flex min-h-11 items-center text-brand underline underline-offset-4"
          >
            {t('desk.list.clear')}
          </a>
        )}
      </p>
      {query.error && <Trouble error={query.error} retry={() => void query.refetch()} />}
      {bulk.report && <BulkReport report={bulk.report} close={bulk.closeReport} />}
      {page.items.length > 0 ? (
        <Table table={table} address={address} bulk={bulk} isOld={isOld} />
      ) : (
        <Empty isFiltered={isFiltered} mayWrite={mayWrite} />
      )}
      <Pager page={page} address={address} onGo={() => top.current?.scrollIntoView()} />
      {(selected.length > 0 || bulk.progress) && (
        <BulkBar
          selected={selected}
          columns={targets}
          bulk={bulk}
          clear={() => table.resetRowSelection(true)}
        />
      )}
    </>
  )
}

const Count = ({ page: { count, items } }: { page: DeskPage }) => {
  const t = useWords()
  if (count === null) return t('desk.list.shown', { count: items.length })
  return count > 1000 ? t('desk.list.countMore') : t('desk.list.count', { count })
}

/** `/` leads to the search field from everywhere but where one writes. */
const useSlash = (field: { current: HTMLInputElement | null }) =>
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isWriting =
        event.target instanceof Element &&
        event.target.closest('input:not([type=checkbox]), textarea, select')
      if (event.key !== '/' || isWriting || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      field.current?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [field])
