export const DAY_MS = 24 * 60 * 60_000

/** Calendar date and clock of an instant in a time zone, all as padded strings. */
interface LocalTime {
  year: string
  month: string
  day: string
  hour: string
  minute: string
}

const formatters = new Map<string, Intl.DateTimeFormat>()

const formatterOf = (timeZone: string) => {
  let formatter = formatters.get(timeZone)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
    formatters.set(timeZone, formatter)
  }
  return formatter
}

/** What a clock on the wall of `timeZone` (IANA name) shows at `instant`. */
export const localTime = (instant: Date, timeZone: string): LocalTime => {
  const parts = Object.fromEntries(
    formatterOf(timeZone)
      .formatToParts(instant)
      .map((p) => [p.type, p.value]),
  )
  const { year = '', month = '', day = '', hour = '', minute = '' } = parts
  return { year: year.padStart(4, '0'), month, day, hour, minute }
}

/** An instant to the minute, as a clock on the wall of `timeZone` shows it: `2026-03-05 09:00`. */
export const minuteAt = (instant: Date, timeZone: string): string => {
  const { year, month, day, hour, minute } = localTime(instant, timeZone)
  return `${year}-${month}-${day} ${hour}:${minute}`
}

/** `YYYY-MM-DD` of an instant in a time zone. */
export const localDate = (instant: Date, timeZone: string): string => {
  const { year, month, day } = localTime(instant, timeZone)
  return `${year}-${month}-${day}`
}

/** The calendar day after one, both `YYYY-MM-DD`. */
export const dayAfter = (day: string): string => dayBefore(day, -1)

/** The calendar day so many before one, both `YYYY-MM-DD`. */
export const dayBefore = (day: string, count = 1): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - count * DAY_MS).toISOString().slice(0, 10)

/**
 * Whether a text is an instant as ISO writes it, to the millisecond, of a year that PostgreSQL and every calendar of ours
 * has: what a place in a list is named by.
 */
export const isInstantText = (text: string): boolean =>
  /^[1-9]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString() === text

/** First day of the month of an instant in a time zone, `YYYY-MM-01`: the key of counts per month. */
export const localMonth = (instant: Date, timeZone: string): string =>
  `${localDate(instant, timeZone).slice(0, 7)}-01`

/** The instant at which a wall clock in `timeZone` shows `date` (`YYYY-MM-DD`) and `time` (`HH:MM`). */
export const instantAt = (date: string, time: string, timeZone: string): Date => {
  const asUtc = new Date(`${date}T${time}:00Z`)
  const guess = new Date(asUtc.getTime() - offsetAt(asUtc, timeZone))
  return new Date(asUtc.getTime() - offsetAt(guess, timeZone))
}

const offsetAt = (instant: Date, timeZone: string) => {
  const { year, month, day, hour, minute } = localTime(instant, timeZone)
  const shown = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute))
  return shown - Math.floor(instant.getTime() / 60_000) * 60_000
}

/** What a field for a point in time shows: the clock at the site's place, wherever the editor is. */
export const clockText = (instant: Date | null, timeZone: string): string =>
  instant ? minuteAt(instant, timeZone).replace(' ', 'T') : ''

/** The instant that such a field names; null where it is empty. */
export const instantIn = (text: string, timeZone: string): Date | null => {
  const [date, time] = text.split('T')
  return date && time ? instantAt(date, time.slice(0, 5), timeZone) : null
}
