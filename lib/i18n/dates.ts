import type { Language } from '#lib/core/text.ts'
import { localDate, minuteAt } from '#lib/core/time.ts'
import { env } from '#lib/env.ts'

/** Day before month, as the English of an institution has it. */
const INTL = { zh: 'zh-CN', en: 'en-GB' } as const

/**
 * The one way dates are written for people, all in the site's time zone: `short` 2026-03-05 (5 Mar 2026),
 * `long` 2026年3月5日 (5 March 2026).
 */
export type DateStyle = 'short' | 'long'

export const formatDate = (instant: Date, lang: Language, style: DateStyle): string => {
  const { TIME_ZONE } = env()
  if (style === 'short' && lang === 'zh') return localDate(instant, TIME_ZONE)
  return new Intl.DateTimeFormat(INTL[lang], {
    timeZone: TIME_ZONE,
    day: 'numeric',
    month: style,
    year: 'numeric',
  }).format(instant)
}

/** A calendar date (`YYYY-MM-DD`) or month (`YYYY-MM`), written for people in full. */
export const formatCalendar = (date: string, lang: Language): string => {
  const [year = 0, month = 1, day] = date.split('-').map(Number)
  return new Intl.DateTimeFormat(INTL[lang], {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day && { day: 'numeric' }),
  }).format(Date.UTC(year, month - 1, day ?? 1))
}

/** An instant to the minute, as a clock in the site's time zone shows it: `2026-03-05 09:00`. */
export const formatMinute = (instant: Date): string => minuteAt(instant, env().TIME_ZONE)
