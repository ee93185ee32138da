import { eq } from 'drizzle-orm'
import type { Language } from '#lib/core/text.ts'
import type { Db } from '#lib/db/client.ts'
import { siteSettings as table } from '#lib/db/schema/index.ts'
import { type SiteSettings, siteSettings, UNCONFIGURED } from './schema.ts'

/** The site's settings in a language; a bare name where nobody has set any. */
export const findSiteSettings = async (db: Db, lang: Language): Promise<SiteSettings> => {
  const [row] = await db.select({ value: table.value }).from(table).where(eq(table.lang, lang))
  return siteSettings.parse(row?.value ?? UNCONFIGURED[lang])
}
