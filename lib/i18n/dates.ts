import type { Language } from '#lib/core/text.ts'
import { localDate, localTime } from '#lib/core/time.ts'
import { env } from '#lib/env.ts'
import { LOCALES } from './translator.ts'

/**
 * The one way dates are written for people, all in the site's time zone: `iso` 2026-03-05, `short` 03-05
 * (5 Mar), `long` 2026年3月5日 (5 March 2026).
 */
export type DateStyle = 'iso' | 'short' | 'long'

export const formatDate = (instant: Date, lang: Language, style: DateStyle): string => {
  const { month, day } = localTime(instant, env().TIME_ZONE)
  if (style === 'iso') return localDate(instant, env().TIME_ZONE)
  if (style === 'short' && lang === 'zh') return `${month}-${day}`
  return new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : LOCALES[lang], {
    timeZone: env().TIME_ZONE,
    day: 'numeric',
    month: style === 'long' ? 'long' : 'short',
    ...(style === 'long' && { year: 'numeric' }),
  }).format(instant)
}

/** A calendar date (`YYYY-MM-DD`) or month (`YYYY-MM`), written for people in full. */
export const formatCalendar = (date: string, lang: Language): string => {
  const [year = 0, month = 1, day] = date.split('-').map(Number)
  return new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : LOCALES[lang], {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day && { day: 'numeric' }),
  }).format(Date.UTC(year, month - 1, day ?? 1))
}
