'use client'

import { createColumnHelper, rowSelectionFeature, tableFeatures, useTable } from '@tanstack/react-table'
import type { DeskItem } from '#lib/review/dto.ts'
import type { ListFilter } from '#lib/review/schema.ts'

const features = tableFeatures({ rowSelectionFeature })
const helper = createColumnHelper<typeof features, DeskItem>()

type Id = 'title' | 'state' | 'columnName' | 'ownerName' | 'movedAt' | 'publishedAt'

/** The columns of the list, in their order, with what each is sorted by. */
export const COLUMNS: { id: Id; label: Label; sort?: ListFilter['sort'] }[] = [
  { id: 'title', label: 'desk.list.title', sort: 'title' },
  { id: 'state', label: 'desk.list.state' },
  { id: 'columnName', label: 'desk.list.column' },
  { id: 'ownerName', label: 'desk.list.owner' },
  { id: 'movedAt', label: 'desk.list.changed', sort: 'changed' },
  { id: 'publishedAt', label: 'desk.list.published', sort: 'published' },
]

type Label = `desk.list.${'title' | 'state' | 'column' | 'owner' | 'changed' | 'published'}`

const columns = helper.columns(COLUMNS.map(({ id }) => helper.display({ id })))

/** Which of the notices shown are selected; who selects one, and another with shift, has all between them. */
export const useNoticeTable = (items: DeskItem[]) =>
  useTable({ features, columns, data: items, getRowId: ({ id }) => String(id), enableSubRowSelection: false })

export type NoticeTable = ReturnType<typeof useNoticeTable>
export type NoticeRow = ReturnType<NoticeTable['getRowModel']>['rows'][number]
