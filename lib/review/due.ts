import { and, asc, eq, lte } from 'drizzle-orm'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { DomainError } from '#lib/core/errors.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { notices, revisions } from '#lib/db/schema/index.ts'
import { expireNotice } from './expire.ts'
import { lockForMove } from './lockForMove.ts'
import { moveRevision } from './moveRevision.ts'
import { publishNotice } from './publish.ts'
import { tellNext } from './tellNext.ts'

/** So many are taken at once; the rest is there at the next call. */
const AT_ONCE = 200

/** What fails in a way that nobody expected is told, and does not keep the others from their turn. */
type OnFailure = (id: number, error: unknown) => void

const rethrow: OnFailure = (_, error) => {
  throw error
}

const doEach = async (
  due: { id: number }[],
  work: (id: number) => Promise<boolean>,
  onFailure: OnFailure,
): Promise<number[]> => {
  const done: number[] = []
  for (const { id } of due) {
    try {
      if (await work(id)) done.push(id)
    } catch (error) {
      onFailure(id, error)
    }
  }
  return done
}

/**
 * Publishes what was planned for now or earlier. Each is published once, however many call this at once: whoever
 * comes second finds it done. One that cannot be published goes back to `approved`, and its publishers hear of it.
 * @returns ids of the notices that were published by this call
 */
export const publishDue = async (ctx: Ctx, onFailure: OnFailure = rethrow): Promise<number[]> => {
  const due = await ctx.db
    .select({ id: notices.id })
    .from(revisions)
    .innerJoin(notices, eq(notices.workingRevisionId, revisions.id))
    .where(and(eq(revisions.state, 'scheduled'), lte(revisions.scheduledFor, ctx.now)))
    .orderBy(asc(revisions.scheduledFor), asc(revisions.id))
    .limit(AT_ONCE)
  return doEach(due, (id) => publishPlanned(ctx, id), onFailure)
}

const publishPlanned = (ctx: Ctx, id: number): Promise<boolean> =>
  ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx }
    // Since it was looked up somebody may have published it, planned it anew or called it off.
    const notice = await whereStanding(lockForMove(inside, { id }, 'unschedule'))
    const revision = notice?.revision
    if (!notice || !revision?.scheduledFor || revision.scheduledFor > ctx.now) return false
    try {
      await publishNotice(inside, { id, revisionId: revision.id })
      return true
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      await moveRevision(inside, notice, { state: 'approved' })
      await recordEvent(inside, {
        action: 'notice.schedule-failed',
        noticeId: id,
        before: { state: 'scheduled', scheduledFor: revision.scheduledFor },
        after: { state: 'approved', scheduledFor: null },
        details: { revisionId: revision.id, reason: error.reason },
      })
      await tellNext(inside, notice, 'publication-waits')
      return false
    }
  })

/**
 * Ends what was to end now or earlier, each once.
 * @returns ids of the notices that were ended by this call
 */
export const expireDue = async (ctx: Ctx, onFailure: OnFailure = rethrow): Promise<number[]> => {
  const due = await ctx.db
    .select({ id: notices.id })
    .from(notices)
    .where(and(eq(notices.state, 'published'), lte(notices.expiresAt, ctx.now)))
    .orderBy(asc(notices.expiresAt), asc(notices.id))
    .limit(AT_ONCE)
  return doEach(due, (id) => expirePlanned(ctx, id), onFailure)
}

const expirePlanned = (ctx: Ctx, id: number): Promise<boolean> =>
  ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx }
    const notice = await whereStanding(lockForMove(inside, { id }, 'expire'))
    if (!notice?.expiresAt || notice.expiresAt > ctx.now) return false
    await expireNotice(inside, { id })
    return true
  })

/** Undefined where the notice no longer stands where it was found. */
const whereStanding = <T>(locked: Promise<T>): Promise<T | undefined> =>
  locked.catch((error) => {
    if (error instanceof DomainError) return undefined
    throw error
  })
