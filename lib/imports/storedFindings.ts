import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Finding } from '#lib/checks/finding.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { findings } from '#lib/db/schema/index.ts'

export type StoredFinding = typeof findings.$inferSelect

/** Rows written or deleted at once: PostgreSQL takes 65,535 values in a statement. */
const BATCH = 2000

const inBatches = async <T>(all: readonly T[], work: (batch: T[]) => Promise<unknown>): Promise<void> => {
  for (let at = 0; at < all.length; at += BATCH) await work(all.slice(at, at + BATCH))
}

/** What the checks said of a notice, in the order in which it was stored. */
export const findingsOfNotice = ({ db }: Ctx, noticeId: number): Promise<StoredFinding[]> =>
  db.select().from(findings).where(eq(findings.noticeId, noticeId)).orderBy(asc(findings.id))

/** What nobody has settled yet of a revision; nothing where there is none. */
export const openFindings = async ({ db }: Ctx, revisionId: number | null): Promise<StoredFinding[]> =>
  revisionId === null
    ? []
    : db
        .select()
        .from(findings)
        .where(and(eq(findings.revisionId, revisionId), eq(findings.state, 'open')))
        .orderBy(asc(findings.id))

/** A finding, and since when it is known where that is not now. */
type Found = Finding & { foundAt?: Date }

/** Keeps what the checks say of a revision, open until somebody settles it. */
export const storeFindings = (
  { db, now }: Ctx,
  { noticeId, revisionId, found }: { noticeId: number; revisionId: number; found: readonly Found[] },
): Promise<void> =>
  inBatches(found, (batch) =>
    db.insert(findings).values(
      batch.map(({ place, ...finding }) => ({
        ...finding,
        ...place,
        noticeId,
        revisionId,
        foundAt: finding.foundAt ?? now,
      })),
    ),
  )

/**
 * Moves on from a revision to its mended successor: what is left there stays open and belongs to the successor
 * from now on, the rest counts as mended.
 */
export const carryFindings = async (
  ctx: Ctx,
  moved: { noticeId: number; from: readonly StoredFinding[]; to: number; left: readonly Finding[] },
): Promise<void> => {
  const { db, actor, now } = ctx
  const known = new Map<string, StoredFinding[]>()
  for (const row of moved.from) {
    const key = keyOf(row, row.part)
    const rows = known.get(key)
    if (rows) rows.push(row)
    else known.set(key, [row])
  }
  const again: StoredFinding[] = []
  const found = moved.left.map((finding): Found => {
    const before = known.get(keyOf(finding, finding.place.part))?.pop()
    if (!before) return finding
    again.push(before)
    return { ...finding, foundAt: before.foundAt }
  })
  const ids = (rows: readonly StoredFinding[]) => rows.map(({ id }) => id)
  await inBatches(ids(again), (batch) => db.delete(findings).where(inArray(findings.id, batch)))
  await inBatches(ids([...known.values()].flat()), (batch) =>
    db
      .update(findings)
      .set({ state: 'mended', settledAt: now, settledBy: actor.name })
      .where(inArray(findings.id, batch)),
  )
  await storeFindings(ctx, { noticeId: moved.noticeId, revisionId: moved.to, found })
}

const keyOf = ({ rule, excerpt }: { rule: string; excerpt: string }, part: string): string =>
  JSON.stringify([rule, part, excerpt])

/**
 * Takes all that is open of a notice as it is.
 * @returns how many findings that were
 */
export const acceptAll = async ({ db, actor, now }: Ctx, noticeId: number): Promise<number> => {
  const accepted = await db
    .update(findings)
    .set({ state: 'accepted', settledAt: now, settledBy: actor.name })
    .where(and(eq(findings.noticeId, noticeId), eq(findings.state, 'open')))
    .returning({ id: findings.id })
  return accepted.length
}
