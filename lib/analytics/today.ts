import { localDate } from '#lib/core/time.ts'
import { env } from '#lib/env.ts'

const MINUTE_MS = 60_000
let known = { minute: -1, day: '' }

/** The day in the site's time zone, looked up once a minute: it is asked for with every view. */
export const dayOf = (now: Date): string => {
  const minute = Math.floor(now.getTime() / MINUTE_MS)
  if (minute !== known.minute) known = { minute, day: localDate(now, env().TIME_ZONE) }
  return known.day
}
