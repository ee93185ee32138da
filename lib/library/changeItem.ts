import { eq } from 'drizzle-orm'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { mediaItems } from '#lib/db/schema/index.ts'
import { keepEnding } from '#lib/media/fileName.ts'
import { type MediaChange, mediaChange } from '#lib/media/schema.ts'
import { lockItem } from './lockItem.ts'

/**
 * Renames an item, and says what an image shows. The ending stays: it says what the file is. Notices that use it keep
 * the names and words that they have.
 * @throws DomainError FORBIDDEN | NOT_FOUND | INVALID
 */
export const changeItem = async (ctx: Ctx, input: MediaChange): Promise<{ name: string }> => {
  const { sha256, ...wanted } = parseInput(mediaChange, input)
  return ctx.db.transaction(async (db) => {
    const item = await lockItem({ ...ctx, db }, { sha256 })
    const after = { name: keepEnding(wanted.name, item.name), alt: item.kind === 'image' ? wanted.alt : null }
    await db.update(mediaItems).set(after).where(eq(mediaItems.sha256, sha256))
    const before = { name: item.name, alt: item.alt }
    await recordEvent({ ...ctx, db }, { action: 'media.changed', before, after, details: { sha256 } })
    return { name: after.name }
  })
}
