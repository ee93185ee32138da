import { sql } from 'drizzle-orm'
import { DomainError } from '#lib/core/errors.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { canSomewhere } from '#lib/policy/can.ts'
import type { MediaLine } from './dto.ts'
import { findItem } from './findItem.ts'

/**
 * Locks an item that the actor may change, until the transaction ends.
 * @throws DomainError FORBIDDEN | NOT_FOUND (also where they do not find it in the library)
 */
export const lockItem = async (ctx: Ctx, { sha256 }: { sha256: string }): Promise<MediaLine> => {
  if (!canSomewhere(ctx.actor, 'media.upload'))
    throw new DomainError('FORBIDDEN', 'forbidden', { action: 'media.upload' })
  await ctx.db.execute(sql`select from media_item where sha256 = ${sha256} for update`)
  const item = await findItem(ctx, { sha256 })
  if (!item.mayChange) throw new DomainError('FORBIDDEN', 'media.not-yours')
  return item
}
