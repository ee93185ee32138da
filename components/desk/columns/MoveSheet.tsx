'use client'

import { useState } from 'react'
import type { TreeColumn } from '#lib/columns/dto.ts'
import { Button } from '../Button.tsx'
import { SelectField } from '../Field.tsx'
import { useDeskQuery } from '../frame/DeskData.tsx'
import { Dialog } from '../overlay/Dialog.tsx'
import { useWords } from '../Words.tsx'
import { childrenOf, type Place, pathTo, placeOf, rowsOf } from './places.ts'

interface Inherited {
  name: string
  role: string
}

interface Props {
  columns: TreeColumn[]
  id: number
  /** Where it was dropped; chosen here where nothing is given. */
  place: Place | undefined
  mayTop: boolean
  move: (id: number, place: Place) => Promise<boolean>
  onClose: () => void
}

/** From so many notices on it takes a while until all lists follow. */
const MANY = 5_000

/** Says what comes of a move below another column before it is made. */
export const MoveSheet = ({ columns: all, id, place, mayTop, move, onClose }: Props) => {
  const t = useWords()
  const column = all.find((each) => each.id === id)
  const columns = all.filter((each) => each.lang === column?.lang)
  const own = placeOf(columns, id)
  const [parentId, choose] = useState(place ? place.parentId : own.parentId)
  const [isMoving, setMoving] = useState(false)
  if (!column) return null
  const below = new Set([id, ...rowsOf(columns, id).map((row) => row.column.id)])
  const parents = rowsOf(columns).filter(
    (row) => row.column.kind !== 'link' && row.column.mayManage && !below.has(row.column.id),
  )
  const target =
    place?.parentId === parentId ? place : { parentId, position: childrenOf(columns, parentId).length }
  const isElsewhere = parentId !== own.parentId
  const go = async () => {
    setMoving(true)
    await move(id, target)
    onClose()
  }
  return (
    <Dialog title={t('desk.columns.moving', { name: column.name })} onClose={onClose}>
      <SelectField
        label={t('desk.columns.parent')}
        value={parentId ?? ''}
        onChange={(event) => choose(event.target.value === '' ? null : Number(event.target.value))}
      >
        {(mayTop || own.parentId === null) && (
          <option value="">
            {t('desk.columns.top', { language: t(`site.otherLanguage.${column.lang}`) })}
          </option>
        )}
        {parents.map((row) => (
          <option key={row.column.id} value={row.column.id}>
            {pathTo(columns, row.column.id).join(' / ')}
          </option>
        ))}
      </SelectField>
      <ul className="mt-4 list-disc pl-5 text-sm text-soft">
        <li>{t('desk.columns.addressStays')}</li>
        {column.listed > 0 && <li>{t('desk.columns.listsFollow', { count: column.listed })}</li>}
        {column.listed > MANY && <li className="font-medium text-ink">{t('desk.columns.takesLong')}</li>}
        <li>{t('desk.columns.rightsFollow')}</li>
      </ul>
      {isElsewhere && <Rights id={id} parentId={parentId} />}
      <div className="mt-6 flex flex-wrap">
        <Button look="primary" className="mr-3" disabled={!isElsewhere || isMoving} onClick={go}>
          {t('desk.columns.move')}
        </Button>
        <Button onClick={onClose}>{t('desk.columns.cancel')}</Button>
      </div>
      {isMoving && (
        <p role="status" className="mt-3 text-sm text-soft">
          {t('desk.columns.isMoving')}
        </p>
      )}
    </Dialog>
  )
}

/** Whose roles hold no longer, and whose do from then on. */
const Rights = ({ id, parentId }: { id: number; parentId: number | null }) => {
  const t = useWords()
  const query = new URLSearchParams({
    id: String(id),
    ...(parentId !== null && { parentId: String(parentId) }),
  })
  const { data } = useDeskQuery<{ losing: Inherited[]; gaining: Inherited[] }>(
    `/api/desk/columns/foreseen?${query}`,
  )
  const lines = (people: Inherited[]) =>
    people
      .map(({ name, role }) => `${name} (${t(`desk.role.${role as 'writer'}`)})`)
      .join(t('desk.listSeparator'))
  if (!data) return null
  return (
    <div className="mt-4 text-sm">
      {data.losing.length > 0 && (
        <p className="border-l-4 border-seal bg-wash px-4 py-3">
          {t('desk.columns.losing', { people: lines(data.losing) })}
        </p>
      )}
      {data.gaining.length > 0 && (
        <p className="mt-2 border-l-4 border-brand bg-wash px-4 py-3">
          {t('desk.columns.gaining', { people: lines(data.gaining) })}
        </p>
      )}
    </div>
  )
}
