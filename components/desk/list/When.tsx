'use client'

import { DAY_MS, localDate, minuteAt } from '#lib/core/time.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { useClock } from '../frame/Clock.tsx'
import { useWords } from '../Words.tsx'

/** When something was or will be: near to now by how long that is, else by its day; the minute shows on pointing. */
export const When = ({ at }: { at: Date }) => {
  const t = useWords()
  const { now, timeZone } = useClock()
  return (
    <time dateTime={at.toISOString()} title={minuteAt(at, timeZone)} className="whitespace-nowrap">
      {nearness(at, now, t) ?? localDate(at, timeZone)}
    </time>
  )
}

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, DAY_MS]

const nearness = (at: Date, now: number, t: Translate): string | undefined => {
  const since = now - at.getTime()
  const span = Math.abs(since)
  const way = since >= 0 ? 'ago' : 'in'
  if (span < MINUTE) return t('desk.list.ago.now')
  if (span < HOUR) return t(`desk.list.${way}.minutes`, { count: Math.floor(span / MINUTE) })
  if (span < DAY) return t(`desk.list.${way}.hours`, { count: Math.floor(span / HOUR) })
  if (span < 7 * DAY) return t(`desk.list.${way}.days`, { count: Math.floor(span / DAY) })
  return undefined
}
