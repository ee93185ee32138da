import type { Beacon } from './beacon.ts'
import { dayOf } from './today.ts'
import { keyOf, type Waiting, waiting } from './waiting.ts'

/** Counts that somebody looks at a page; written down with the next flush. */
export const countView = ({ kind, id, host }: Beacon, now: Date, into: Waiting = waiting()): void => {
  const day = dayOf(now)
  into.views.add(keyOf(day, kind, id), [1])
  if (host === undefined) return
  const counted = into.referrersOften(day, host, [1])
  if (counted) into.referrers.add(keyOf(day, host), counted)
}
