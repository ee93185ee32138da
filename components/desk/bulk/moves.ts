import type { Translate } from '#lib/i18n/translator.ts'
import type { DeskItem } from '#lib/review/dto.ts'
import type { BulkInput, BulkMove } from '#lib/review/schema.ts'

/** What can be done with several notices; taking a pin away is a pin that ends at no time. */
export const BULK_MOVES = [
  ...(['submit', 'recall', 'approve', 'publish', 'schedule', 'unschedule'] as const),
  ...(['move', 'pin', 'unpin', 'discard', 'withdraw'] as const),
] as const
export type ShownMove = (typeof BULK_MOVES)[number]

/** What a move is called; on a button that asks for more before, dots follow. */
export const nameOf = (t: Translate, move: ShownMove): string => t(`desk.bulk.do.${move}`).replace('…', '')

/** Whether it can be done with a notice, as far as the list knows. */
export const isFor = (move: ShownMove, { moves, pinnedUntil, hasReaders }: DeskItem): boolean => {
  const canPlace = moves.includes('arrange') || (!hasReaders && moves.includes('save'))
  if (move === 'move') return canPlace
  if (move === 'pin') return canPlace
  if (move === 'unpin') return canPlace && pinnedUntil !== null
  return moves.includes(move)
}

/** What has to be filled in, or agreed to, before it is done. */
export const NEEDS: Partial<Record<ShownMove, 'sure' | 'at' | 'reason' | 'columnId' | 'pinnedUntil'>> = {
  approve: 'sure',
  publish: 'sure',
  discard: 'sure',
  schedule: 'at',
  withdraw: 'reason',
  move: 'columnId',
  pin: 'pinnedUntil',
}

export interface Filled {
  at?: Date
  reason?: string
  columnId?: number
  pinnedUntil?: Date | null
}

type Items = BulkInput['items']

/** The call that does it. */
export const callOf = (move: ShownMove, items: Items, filled: Filled): BulkInput => {
  const call = move === 'unpin' ? { move: 'pin', pinnedUntil: null } : { move, ...filled }
  return { ...call, items } as BulkInput
}

export const itemsOf = (items: DeskItem[]): Items =>
  items.map(({ id, version, revisionId }) => ({ id, version, ...(revisionId !== null && { revisionId }) }))

/** The calls that take it back, by what the notices were before; none where there is no way back. */
export const inverseOf = (move: ShownMove, done: { was: DeskItem; version: number }[]): BulkInput[] => {
  switch (move) {
    case 'submit':
      return grouped(done, () => ({ move: 'recall' }))
    case 'schedule':
      return grouped(done, ({ scheduledFor: at }) => (at ? { move: 'schedule', at } : { move: 'unschedule' }))
    case 'unschedule':
      return grouped(done, ({ scheduledFor: at }) => at && { move: 'schedule', at })
    case 'move':
      return grouped(done, ({ columnId }) => ({ move: 'move', columnId }))
    case 'pin':
    case 'unpin':
      return grouped(done, ({ pinnedUntil }) => ({ move: 'pin', pinnedUntil }))
    default:
      return []
  }
}

type Without = { move: BulkMove } & Filled

const grouped = (
  done: { was: DeskItem; version: number }[],
  back: (was: DeskItem) => Without | null,
): BulkInput[] => {
  const calls = new Map<string, { call: Without; items: Items }>()
  for (const { was, version } of done) {
    const call = back(was)
    if (!call) continue
    const key = JSON.stringify(call)
    const group = calls.get(key) ?? { call, items: [] }
    group.items.push({ id: was.id, version })
    calls.set(key, group)
  }
  return [...calls.values()].map(({ call, items }) => ({ ...call, items }) as BulkInput)
}
