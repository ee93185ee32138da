import { DAY_MS, instantAt, localDate } from '#lib/core/time.ts'
import type { DemoContent, DemoNotice } from './types.ts'

/** When a demo notice was published, seen from `now`, and what it says on that day; never in the future. */
export const datedContent = (
  notice: DemoNotice,
  now: Date,
  timeZone: string,
): { publishedAt: Date; content: DemoContent } => {
  if ('on' in notice) {
    const { month, day, time, yearsBack } = notice.on
    const at = (year: number) => instantAt(`${year}-${pad(month)}-${pad(day)}`, time, timeZone)
    const thisYear = Number(localDate(now, timeZone).slice(0, 4))
    const year = (at(thisYear) <= now ? thisYear : thisYear - 1) - yearsBack
    return { publishedAt: at(year), content: notice.content(year) }
  }
  const shifted = (days: number) => localDate(new Date(now.getTime() + days * DAY_MS), timeZone)
  const publishedAt = instantAt(shifted(-notice.daysAgo), notice.time, timeZone)
  const content = notice.content((days) => {
    const [year = 0, month = 0, day = 0] = shifted(days).split('-').map(Number)
    return { year, month, day }
  })
  return { publishedAt: publishedAt <= now ? publishedAt : new Date(now.getTime() - 60_000), content }
}

const pad = (n: number) => String(n).padStart(2, '0')
