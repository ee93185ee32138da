import type { Ctx } from '#lib/db/ctx.ts'
import { publishInEmergency } from './publishInEmergency.ts'

/** For tests that need a notice before its readers, however it came there. */
export const publishDraft = (
  ctx: Ctx,
  input: Omit<Parameters<typeof publishInEmergency>[1], 'reason'>,
): Promise<{ id: number }> => publishInEmergency(ctx, { ...input, reason: 'for a test' })
