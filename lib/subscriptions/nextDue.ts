import { dayAfter, instantAt, localDate } from '#lib/core/time.ts'
import type { Frequency } from './schema.ts'

const MORNING = '08:00'
const MINUTE_MS = 60_000
const MONDAY = 1

/**
 * When a subscriber is looked at next: in a minute, the next morning at eight, or that of the next Monday, by a clock
 * in `timeZone`.
 */
export const nextDue = (frequency: Frequency, now: Date, timeZone: string): Date => {
  if (frequency === 'immediately') return new Date(now.getTime() + MINUTE_MS)
  let day = localDate(now, timeZone)
  while (instantAt(day, MORNING, timeZone) <= now || (frequency === 'weekly' && weekday(day) !== MONDAY))
    day = dayAfter(day)
  return instantAt(day, MORNING, timeZone)
}

const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay()
