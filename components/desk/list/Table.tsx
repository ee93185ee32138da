'use client'

import { ArrowDown, ArrowUp } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Bulk } from '../bulk/useBulk.ts'
import { useWords } from '../Words.tsx'
import { ListLink } from './ListLink.tsx'
import { Row } from './Row.tsx'
import type { ListAddress } from './useListAddress.ts'
import { COLUMNS, type NoticeTable } from './useNoticeTable.ts'
import { useTableKeys } from './useTableKeys.ts'

interface Props {
  table: NoticeTable
  address: ListAddress
  bulk: Bulk
  /** Whether what is shown is about to be replaced. */
  isOld: boolean
}

/** The notices of a page: a table where there is room, cards on a phone. */
export const Table = ({ table, address, bulk, isOld }: Props) => {
  const t = useWords()
  const body = useRef<HTMLTableSectionElement>(null)
  const onKeyDown = useTableKeys(table, body)
  return (
    <table
      className={`list-table ${isOld ? 'list-old' : ''}`}
      aria-label={t('desk.list.label')}
      aria-busy={isOld}
    >
      <thead>
        <tr>
          <th scope="col" className="list-check">
            <SelectAll table={table} />
          </th>
          {COLUMNS.map(({ id, label, sort }) => (
            <th key={id} scope="col" className={`list-${id}`} aria-sort={sort && sortOf(address, sort)}>
              {sort ? <SortLink address={address} sort={sort} label={t(label)} /> : t(label)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={onKeyDown}>
        {table.getRowModel().rows.map((row) => (
          <Row
            key={row.id}
            row={row}
            doing={bulk.doing.get(row.original.id)}
            problem={bulk.refused.get(row.original.id)}
          />
        ))}
      </tbody>
    </table>
  )
}

const SelectAll = ({ table }: { table: NoticeTable }) => {
  const t = useWords()
  const box = useRef<HTMLInputElement>(null)
  const isSome = table.getIsSomeRowsSelected()
  useEffect(() => {
    if (box.current) box.current.indeterminate = isSome
  }, [isSome])
  return (
    <label className="list-box">
      <input
        ref={box}
        type="checkbox"
        aria-label={t('desk.bulk.selectAll')}
        checked={table.getIsAllRowsSelected()}
        onChange={(event) => table.toggleAllRowsSelected(event.target.checked)}
      />
      <span aria-hidden="true" className="lg:hidden">
        {t('desk.bulk.selectAll')}
      </span>
    </label>
  )
}

type Sort = NonNullable<(typeof COLUMNS)[number]['sort']>

const sortOf = ({ filter }: ListAddress, sort: Sort) =>
  filter.sort === sort ? (filter.order === 'asc' ? 'ascending' : 'descending') : 'none'

const SortLink = ({ address, sort, label }: { address: ListAddress; sort: Sort; label: string }) => {
  const { filter } = address
  const isOn = filter.sort === sort
  const first = sort === 'title' ? 'asc' : 'desc'
  const order = isOn ? (filter.order === 'asc' ? 'desc' : 'asc') : first
  const Arrow = filter.order === 'asc' ? ArrowUp : ArrowDown
  return (
    <ListLink address={address} to={{ sort, order }} className="list-sort">
      {label}
      {isOn && <Arrow aria-hidden="true" className="ml-1 h-4 w-4" />}
    </ListLink>
  )
}
