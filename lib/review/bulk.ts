import { eq } from 'drizzle-orm'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Problem } from '#lib/core/problem.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { notices } from '#lib/db/schema/index.ts'
import { type Action, canSomewhere } from '#lib/policy/can.ts'
import { approveNotice } from './approve.ts'
import { discardDraft } from './discard.ts'
import type { BulkResult } from './dto.ts'
import { publishNotice } from './publish.ts'
import { rearrangeNotice } from './rearrange.ts'
import { recallNotice } from './recall.ts'
import { scheduleNotice } from './schedule.ts'
import { type BulkInput, type BulkMove, bulkInput } from './schema.ts'
import { submitNotice } from './submit.ts'
import { unscheduleNotice } from './unschedule.ts'
import { withdrawNotice } from './withdraw.ts'

/**
 * Makes the same move with several notices, each in its own transaction by the command that does it with one: where
 * one is refused the others are done. At most 200.
 * @param explain what to say of a failure
 * @returns what became of each, in the order of the items
 * @throws DomainError INVALID | FORBIDDEN (in every column there is)
 */
export const moveSeveral = async (
  ctx: Ctx,
  input: BulkInput,
  explain: (error: unknown) => Problem,
): Promise<BulkResult[]> => {
  const wanted = parseInput(bulkInput, input)
  assertCanAnywhere(ctx, wanted.move)
  const results: BulkResult[] = []
  for (const item of wanted.items) {
    try {
      await moveOne(ctx, wanted, item)
      results.push({ id: item.id, ...(await versionOf(ctx, item.id)) })
    } catch (error) {
      results.push({ id: item.id, problem: explain(error) })
    }
  }
  return results
}

const RIGHTS: Partial<Record<BulkMove, Action[]>> = {
  move: ['notice.arrange', 'notice.save'],
  pin: ['notice.arrange', 'notice.save'],
}

const assertCanAnywhere = ({ actor }: Ctx, move: BulkMove): void => {
  const rights = RIGHTS[move] ?? [`notice.${move}` as Action]
  if (!rights.some((action) => canSomewhere(actor, action)))
    throw new DomainError('FORBIDDEN', 'forbidden', { action: move })
}

const moveOne = (ctx: Ctx, wanted: BulkInput, item: BulkInput['items'][number]): Promise<unknown> => {
  const { id, version } = item
  const at = { id, version }
  switch (wanted.move) {
    case 'submit':
      return submitNotice(ctx, at)
    case 'recall':
      return recallNotice(ctx, at)
    case 'approve':
      return approveNotice(ctx, at)
    case 'publish':
      return publishNotice(ctx, item)
    case 'unschedule':
      return unscheduleNotice(ctx, at)
    case 'discard':
      return discardDraft(ctx, at)
    case 'schedule':
      return scheduleNotice(ctx, { ...at, at: wanted.at })
    case 'withdraw':
      return withdrawNotice(ctx, { ...at, reason: wanted.reason })
    case 'move':
      return rearrangeNotice(ctx, { ...at, columnId: wanted.columnId })
    case 'pin':
      return rearrangeNotice(ctx, { ...at, pinnedUntil: wanted.pinnedUntil })
  }
}

const versionOf = async ({ db }: Ctx, id: number): Promise<{ version?: number }> => {
  const [notice] = await db.select({ version: notices.version }).from(notices).where(eq(notices.id, id))
  return notice ?? {}
}
