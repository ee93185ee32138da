import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { mediaItems } from '#lib/db/schema/index.ts'
import { MEDIA_KINDS, mediaItemInput } from '#lib/media/schema.ts'
import { can, canSomewhere } from '#lib/policy/can.ts'

/** As the audit trail keeps what was removed. */
const removedItem = z.object({
  sha256: z.string(),
  kind: z.enum(MEDIA_KINDS),
  name: z.string(),
  alt: z.string().nullable(),
  uploadedBy: z.number().nullable(),
  uploadedAt: z.coerce.date(),
})

/**
 * Brings back what was removed within a day, as it was: by whoever removed it, or by who looks after the library.
 * @throws DomainError FORBIDDEN | NOT_FOUND
 */
export const restoreItem = async (ctx: Ctx, input: { sha256: string }): Promise<{ sha256: string }> => {
  const { sha256 } = parseInput(mediaItemInput, input)
  const { actor } = ctx
  if (!canSomewhere(actor, 'media.upload'))
    throw new DomainError('FORBIDDEN', 'forbidden', { action: 'media.upload' })
  const isTheirs = can(actor, 'media.manage')
    ? sql`true`
    : sql`actor_id = ${actor.kind === 'person' ? actor.id : null}`
  return ctx.db.transaction(async (db) => {
    const { rows } = await db.execute<{ details: unknown }>(sql`
      select details from audit_event
      where ${isTheirs} and at > ${ctx.now}::timestamptz - interval '1 day' and action = 'media.removed'
        and details ->> 'sha256' = ${sha256}
      order by id desc limit 1`)
    const removed = removedItem.safeParse(rows[0]?.details).data
    if (!removed) throw new DomainError('NOT_FOUND', 'media.not-found')
    await db.insert(mediaItems).values(removed).onConflictDoNothing()
    await recordEvent({ ...ctx, db }, { action: 'media.restored', details: { sha256, name: removed.name } })
    return { sha256 }
  })
}
