import { instantAt, localDate } from '#lib/core/time.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { env } from '#lib/env.ts'
import type { PageParts } from './pageParts.ts'
import type { Listed } from './report.ts'

/** The instant at which a day begins where the site is. */
export const beginOf = (date: string): Date => instantAt(date, '00:00', env().TIME_ZONE)

/**
 * When a page is published, and the day it is listed under: the day that was given, by `--date` now or earlier
 * (`kept`), else the one the page states, else today. A day in the future was stated of something else, or
 * wrongly, and counts as not stated.
 */
export const listingOf = (
  { now }: Ctx,
  page: PageParts,
  { date, kept }: { date?: string | undefined; kept: Date | null },
): { at: Date; listed: Listed } => {
  const { TIME_ZONE } = env()
  const given = date ? beginOf(date) : kept
  if (given) return { at: given, listed: { on: localDate(given, TIME_ZONE), from: 'option' } }
  const stated = page.date.iso && instantAt(page.date.iso, page.date.time ?? '00:00', TIME_ZONE)
  if (stated && stated <= now)
    return { at: stated, listed: { on: localDate(stated, TIME_ZONE), from: 'page' } }
  return { at: now, listed: { on: localDate(now, TIME_ZONE), from: 'today' } }
}
