import { eq } from 'drizzle-orm'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { mediaItems } from '#lib/db/schema/index.ts'
import { mediaItemInput } from '#lib/media/schema.ts'
import { lockItem } from './lockItem.ts'

/**
 * Takes an item that no version of any notice uses out of the library. Its bytes stay, so that it can be brought back,
 * and a draft that has it already is not broken.
 * @throws DomainError FORBIDDEN | NOT_FOUND | ILLEGAL_STATE (something uses it)
 */
export const removeItem = async (ctx: Ctx, input: { sha256: string }): Promise<{ sha256: string }> => {
  const { sha256 } = parseInput(mediaItemInput, input)
  return ctx.db.transaction(async (db) => {
    const { name, isUsed } = await lockItem({ ...ctx, db }, { sha256 })
    if (isUsed) throw new DomainError('ILLEGAL_STATE', 'media.in-use', { name })
    const [row] = await db.delete(mediaItems).where(eq(mediaItems.sha256, sha256)).returning()
    await recordEvent({ ...ctx, db }, { action: 'media.removed', details: { ...row } })
    return { sha256 }
  })
}
