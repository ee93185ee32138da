import { recordEvent } from '#lib/audit/recordEvent.ts'
import { invalidate } from '#lib/cache/invalidate.ts'
import { tags } from '#lib/cache/tags.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Language } from '#lib/core/text.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { siteSettings as table } from '#lib/db/schema/index.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import { findSiteSettings } from './queries.ts'
import { siteSettings } from './schema.ts'

/**
 * Replaces the site's settings in a language.
 * @throws DomainError INVALID naming the first field that is wrong | FORBIDDEN
 */
export const saveSiteSettings = async (ctx: Ctx, lang: Language, input: unknown): Promise<void> => {
  const value = parseInput(siteSettings, input)
  assertCan(ctx.actor, 'site.manage')
  await ctx.db.transaction(async (tx) => {
    const before = await findSiteSettings(tx, lang)
    await tx
      .insert(table)
      .values({ lang, value, updatedAt: ctx.now })
      .onConflictDoUpdate({ target: table.lang, set: { value, updatedAt: ctx.now } })
    await invalidate(tx, [tags.chrome(lang)])
    await recordEvent({ ...ctx, db: tx }, { action: 'site.saved', before, after: value, details: { lang } })
  })
}
