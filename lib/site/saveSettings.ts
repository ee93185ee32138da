import { and, eq } from 'drizzle-orm'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { invalidate } from '#lib/cache/invalidate.ts'
import { tags } from '#lib/cache/tags.ts'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Db } from '#lib/db/client.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { siteSettings as table } from '#lib/db/schema/index.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import { findSiteSettings } from './queries.ts'
import { type SettingsChange, settingsChange } from './schema.ts'

/**
 * Replaces the site's settings in a language.
 * @returns the mark of what is saved now, for the next change
 * @throws DomainError INVALID naming the first field that is wrong | FORBIDDEN | CONFLICT (somebody else saved since
 *   they were `seen`)
 */
export const saveSiteSettings = async (ctx: Ctx, input: SettingsChange): Promise<{ seen: string }> => {
  assertCan(ctx.actor, 'site.manage')
  const { lang, settings: value, seen } = parseInput(settingsChange, input)
  return ctx.db.transaction(async (tx) => {
    const before = await findSiteSettings(tx, lang)
    const row = { lang, value, updatedAt: ctx.now }
    if (!(await write(tx, row, seen))) throw new DomainError('CONFLICT', 'site.changed')
    await invalidate(tx, [tags.chrome(lang)])
    await recordEvent({ ...ctx, db: tx }, { action: 'site.saved', before, after: value, details: { lang } })
    return { seen: ctx.now.toISOString() }
  })
}

/** False where what is there is not what was seen. */
const write = async (
  db: Db,
  row: typeof table.$inferInsert,
  seen: string | null | undefined,
): Promise<boolean> => {
  if (seen) {
    const asSeen = and(eq(table.lang, row.lang), eq(table.updatedAt, new Date(seen)))
    return (await db.update(table).set(row).where(asSeen).returning()).length > 0
  }
  const inserting = db.insert(table).values(row)
  const written =
    seen === null
      ? inserting.onConflictDoNothing().returning()
      : inserting.onConflictDoUpdate({ target: table.lang, set: row }).returning()
  return (await written).length > 0
}
