'use client'

import { useQueryClient } from '@tanstack/react-query'
import type { TreeColumn } from '#lib/columns/dto.ts'
import { attempt } from '../attempt.ts'
import { keyOf, useDeskQuery } from '../frame/DeskData.tsx'
import { useToast } from '../frame/Toasts.tsx'
import type { Action } from '../useAction.ts'
import { useWords } from '../Words.tsx'
import { type Place, placeOf, withMoved } from './places.ts'

const ADDRESS = '/api/desk/columns'
const KEY = keyOf(ADDRESS)

export type Move = Action<{ id: number } & Place, { id: number } & Place>

/** The tree as the server has it, and how columns are moved in it: at once, and back where the server refuses. */
export const useColumns = (initialData: TreeColumn[], move: Move) => {
  const t = useWords()
  const say = useToast()
  const client = useQueryClient()
  const { data: columns = initialData } = useDeskQuery<TreeColumn[]>(ADDRESS, { initialData })

  const renew = () => client.invalidateQueries({ queryKey: KEY.slice(0, 1) })

  const moveTo = async (id: number, place: Place, undone = false): Promise<boolean> => {
    await client.cancelQueries({ queryKey: KEY })
    const before = client.getQueryData<TreeColumn[]>(KEY) ?? columns
    const name = before.find((column) => column.id === id)?.name ?? ''
    const own = placeOf(before, id)
    client.setQueryData(KEY, withMoved(before, id, place))
    const came = await attempt(t, move({ id, ...place }))
    if (!came.ok) client.setQueryData(KEY, before)
    if (came.ok)
      say({ text: t('desk.columns.moved', { name }), ...(!undone && { undo: () => moveTo(id, own, true) }) })
    else say({ text: `${came.problem.message} ${t('desk.columns.movedBack')}`, tone: 'wrong' })
    await renew()
    return came.ok
  }
  return { columns, moveTo, renew }
}
