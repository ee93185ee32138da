import { eq } from 'drizzle-orm'
import type { Language } from '#lib/core/text.ts'
import type { Db } from '#lib/db/client.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { siteSettings as table } from '#lib/db/schema/index.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import { type SeenSettings, type SiteSettings, siteSettings, UNCONFIGURED } from './schema.ts'

/** The site's settings in a language; a bare name where nobody has set any. */
export const findSiteSettings = async (db: Db, lang: Language): Promise<SiteSettings> =>
  (await find(db, lang)).settings

/**
 * The settings for who changes them, with the mark that they have to bring back.
 * @throws DomainError FORBIDDEN
 */
export const readSiteSettings = async ({ db, actor }: Ctx, lang: Language): Promise<SeenSettings> => {
  assertCan(actor, 'site.manage')
  return find(db, lang)
}

const find = async (db: Db, lang: Language): Promise<SeenSettings> => {
  const [row] = await db.select().from(table).where(eq(table.lang, lang))
  return {
    settings: siteSettings.parse(row?.value ?? UNCONFIGURED[lang]),
    seen: row?.updatedAt.toISOString() ?? null,
  }
}
