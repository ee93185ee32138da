import { and, eq, isNull } from 'drizzle-orm'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { pushes } from '#lib/db/schema/index.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import { type PushById, pushById } from './schema.ts'

/**
 * Has what was given up tried again, from the beginning.
 * @throws DomainError INVALID | FORBIDDEN | NOT_FOUND (it waits already, or was sent)
 */
export const retryPush = async (ctx: Ctx, input: PushById): Promise<{ id: number }> => {
  const { id } = parseInput(pushById, input)
  assertCan(ctx.actor, 'redirect.manage')
  return ctx.db.transaction(async (tx) => {
    const [row] = await tx
      .update(pushes)
      .set({ dueAt: ctx.now, createdAt: ctx.now, attempts: 0, lastError: null })
      .where(and(eq(pushes.id, id), isNull(pushes.dueAt), isNull(pushes.sentAt)))
      .returning()
    if (!row) throw new DomainError('NOT_FOUND', 'pushes.not-found')
    const { engine, path } = row
    await recordEvent({ ...ctx, db: tx }, { action: 'redirect.push-retried', details: { engine, path } })
    return { id }
  })
}
