import { sql } from 'drizzle-orm'
import type { Ctx } from '#lib/db/ctx.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import type { WorkingState } from '#lib/notices/state.ts'
import { plainNotice } from '#lib/notices/testNotice.ts'
import { discardDraft } from './discard.ts'
import { expireNotice } from './expire.ts'
import { saveNotice } from './save.ts'
import { publishDraft } from './testPublish.ts'
import type { Standing } from './transitions.ts'
import { withdrawNotice } from './withdraw.ts'

const WORKING = ['none', 'draft', 'in_review', 'returned', 'approved', 'scheduled'] as const

/** Everywhere that a notice can stand. */
export const STANDINGS: Standing[] = [
  ...(['unpublished', 'published', 'expired'] as const).flatMap((notice) =>
    WORKING.map((working) => ({ notice, working })),
  ),
  { notice: 'withdrawn', working: 'none' },
  { notice: 'quarantined', working: 'draft' },
]

/** A notice that stands there, brought there by programs, past the reviewers. */
export const standingNotice = async (
  ctx: Ctx,
  columnId: number,
  { notice, working }: Standing,
): Promise<number> => {
  const input = plainNotice(columnId)
  const { id } = await createNotice(ctx, input)
  if (notice === 'published' || notice === 'expired' || notice === 'withdrawn')
    await publishDraft(ctx, { id })
  if (notice === 'expired') await expireNotice(ctx, { id })
  if (notice === 'withdrawn') await withdrawNotice(ctx, { id, reason: '有误' })
  if (notice === 'quarantined')
    await ctx.db.execute(sql`update notice set state = 'quarantined' where id = ${id}`)
  if (notice === 'published' || notice === 'expired') {
    const content = { ...input.content, correctionNote: '日期有误' }
    if (working !== 'none') await saveNotice(ctx, { id, content })
  }
  if (notice === 'unpublished' && working === 'none') await discardDraft(ctx, { id })
  await bring(ctx, id, working)
  return id
}

const WAYS: Partial<Record<WorkingState, ReturnType<typeof sql>[]>> = {
  in_review: [sql`state = 'in_review', stage = 1, stages = 1`],
  returned: [sql`state = 'in_review', stage = 1, stages = 1`, sql`state = 'returned', stage = null`],
  approved: [sql`state = 'in_review', stage = 1, stages = 1`, sql`state = 'approved', stage = null`],
  scheduled: [
    sql`state = 'in_review', stage = 1, stages = 1`,
    sql`state = 'approved', stage = null`,
    sql`state = 'scheduled', scheduled_for = '2026-03-16T01:00:00Z'`,
  ],
}

const bring = async ({ db }: Ctx, id: number, working: WorkingState): Promise<void> => {
  for (const step of WAYS[working] ?? []) {
    await db.execute(
      sql`update revision set ${step} where id = (select working_revision_id from notice where id = ${id})`,
    )
  }
}
