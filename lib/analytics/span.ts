import { dayAfter, dayBefore } from '#lib/core/time.ts'
import { dayOf } from './today.ts'

/** The days of a span that ends today, the oldest first. */
export const daysOfSpan = (now: Date, length: number): string[] => {
  const days = [dayBefore(dayOf(now), length - 1)]
  while (days.length < length) days.push(dayAfter(days.at(-1) ?? ''))
  return days
}
