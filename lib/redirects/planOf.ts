import type { Db } from '#lib/db/client.ts'
import { siteUrl } from '#lib/env.ts'
import { canonicalRedirect } from './canonicalRedirect.ts'
import type { PlannedLine } from './dto.ts'
import { livingPages } from './livingPages.ts'
import { planRedirects } from './plan.ts'
import { readRules } from './queries.ts'
import type { RedirectLine } from './schema.ts'

/**
 * What would become of redirects on this site as it is now, line by line.
 * @param without the number of one that is to be changed, which does not count as being there
 */
export const planOf = async (db: Db, lines: RedirectLine[], without?: number): Promise<PlannedLine[]> => {
  const existing = (await readRules(db)).filter(({ id }) => id !== without)
  const site = siteUrl()
  return planRedirects({ existing, lines, site, living: await livingPages(db, addressesOf(lines, site)) })
}

const addressesOf = (lines: RedirectLine[], site: string): string[] =>
  lines.flatMap((line) => {
    try {
      const { from, to } = canonicalRedirect(line, site)
      return [from, to.toLowerCase()]
    } catch {
      return []
    }
  })
