'use client'

import type { DeskColumn } from '#lib/columns/dto.ts'
import { instantIn } from '#lib/core/time.ts'
import type { DeskItem } from '#lib/review/dto.ts'
import { textOf } from '../ActionForm.tsx'
import { Button } from '../Button.tsx'
import { SelectField, TextArea, TextField } from '../Field.tsx'
import { useClock } from '../frame/Clock.tsx'
import { Dialog } from '../overlay/Dialog.tsx'
import { useWords } from '../Words.tsx'
import { type Filled, NEEDS, nameOf, type ShownMove } from './moves.ts'

interface Props {
  move: ShownMove
  items: DeskItem[]
  /** How many others were chosen, for which it is not possible. */
  leftOut: number
  columns: DeskColumn[]
  onAnswer: (filled: Filled | undefined) => void
}

const NAMED = 5

/** Asks whether to do it, and what has to be known for it. */
export const BulkDialog = ({ move, items, leftOut, columns, onAnswer }: Props) => {
  const t = useWords()
  const { timeZone } = useClock()
  const needs = NEEDS[move]
  const name = nameOf(t, move)
  const isGrave = move === 'withdraw' || move === 'discard'
  const langs = new Set(items.map(({ lang }) => lang))
  return (
    <Dialog
      title={t('desk.bulk.ask', { move: name, count: items.length })}
      onClose={() => onAnswer(undefined)}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onAnswer(read(move, new FormData(event.currentTarget), timeZone))
        }}
      >
        <ul className="bulk-named">
          {items.slice(0, NAMED).map(({ id, title }) => (
            <li key={id}>{title}</li>
          ))}
          {items.length > NAMED && (
            <li className="text-faint">{t('desk.bulk.andMore', { count: items.length - NAMED })}</li>
          )}
        </ul>
        {leftOut > 0 && (
          <p className="mt-3 text-sm text-soft">{t('desk.bulk.leftOut', { count: leftOut })}</p>
        )}
        {isAsked(move) && <p className="mt-3 text-sm">{t(`desk.bulk.sure.${move}`)}</p>}
        {needs === 'columnId' && (
          <SelectField label={t('desk.bulk.target')} name="columnId" defaultValue="" required>
            <option value="">{t('desk.bulk.choose')}</option>
            {columns
              .filter(({ kind, lang }) => kind !== 'link' && langs.has(lang))
              .map(({ id, path }) => (
                <option key={id} value={id}>
                  {path}
                </option>
              ))}
          </SelectField>
        )}
        {needs === 'reason' && (
          <TextArea label={t('desk.bulk.reason')} name="reason" maxLength={500} required />
        )}
        {(needs === 'at' || needs === 'pinnedUntil') && (
          <TextField
            label={t(needs === 'at' ? 'desk.bulk.at' : 'desk.bulk.until')}
            hint={t('desk.bulk.zone', { zone: timeZone })}
            name={needs}
            type="datetime-local"
            required
          />
        )}
        <div className="mt-5 flex flex-wrap justify-end gap-3">
          <Button onClick={() => onAnswer(undefined)}>{t('desk.bulk.cancel')}</Button>
          <Button type="submit" look={isGrave ? 'danger' : 'primary'}>
            {name}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

type Asked = 'approve' | 'publish' | 'schedule' | 'withdraw' | 'discard' | 'move' | 'pin'
const isAsked = (move: ShownMove): move is Asked => move in NEEDS

const read = (move: ShownMove, form: FormData, timeZone: string): Filled => {
  switch (NEEDS[move]) {
    case 'columnId':
      return { columnId: Number(form.get('columnId')) }
    case 'reason':
      return { reason: textOf(form, 'reason') }
    case 'at':
      return { at: instantIn(textOf(form, 'at'), timeZone) ?? new Date(Number.NaN) }
    case 'pinnedUntil':
      return { pinnedUntil: instantIn(textOf(form, 'pinnedUntil'), timeZone) }
    default:
      return {}
  }
}
