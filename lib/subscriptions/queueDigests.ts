import { asc, eq, lte, sql } from 'drizzle-orm'
import type { Database, Transaction } from '#lib/db/client.ts'
import { outgoingMails, subscribers } from '#lib/db/schema/index.ts'
import { env } from '#lib/env.ts'
import { nextDue } from './nextDue.ts'
import type { Frequency } from './schema.ts'

const AT_ONCE = 200
/** What was published together is told together, and what was published by mistake can be taken back before. */
const GRACE_MS = 60_000

/**
 * Orders a mail for each subscriber whose time has come and for whom there is something new. In one transaction with
 * how far it has been told: whoever does this at the same time, or after a server was killed, orders none again.
 * @returns how many mails were ordered
 */
export const queueDigests = async ({ db, now }: { db: Database; now: Date }): Promise<number> => {
  let queued = 0
  for (;;) {
    const some = await db.transaction((tx) => queueSome(tx, now))
    queued += some.queued
    if (some.looked < AT_ONCE) return queued
  }
}

const queueSome = async (tx: Transaction, now: Date): Promise<{ looked: number; queued: number }> => {
  const due = await tx
    .select()
    .from(subscribers)
    .where(lte(subscribers.dueAt, now))
    .orderBy(asc(subscribers.dueAt), asc(subscribers.id))
    .limit(AT_ONCE)
    .for('update', { skipLocked: true })
  if (due.length === 0) return { looked: 0, queued: 0 }
  const until = new Date(now.getTime() - GRACE_MS)
  const told = await withNews(
    tx,
    due.map(({ id }) => id),
    until,
  )
  const mails = due
    .filter(({ id }) => told.has(id))
    .map(({ id, toldUntil }) => ({
      subscriberId: id,
      kind: 'digest',
      params: { from: toldUntil.toISOString(), until: until.toISOString() },
      createdAt: now,
      dueAt: now,
    }))
  if (mails.length > 0) await tx.insert(outgoingMails).values(mails)
  for (const { id, frequency, toldUntil } of due) {
    const dueAt = nextDue(frequency as Frequency, now, env().TIME_ZONE)
    await tx
      .update(subscribers)
      .set({ dueAt, ...(toldUntil < until && { toldUntil: until }) })
      .where(eq(subscribers.id, id))
  }
  return { looked: due.length, queued: mails.length }
}

/** Those of some subscribers for whom something was published or corrected since they were told last. */
const withNews = async (tx: Transaction, ids: number[], until: Date): Promise<Set<number>> => {
  const { rows } = await tx.execute<{ id: string }>(sql`
    with due as (select id, told_until from subscriber where id = any(${sql.param(ids)}::bigint[])),
    corrected as (
      select notice_id, shown_at from revision
      where correction_note is not null and state = 'published'
        and shown_at > (select min(told_until) from due) and shown_at <= ${until})
    select d.id from due d where exists (
      select from subscription s join notice_column l on l.column_id = s.column_id
      where s.subscriber_id = d.id and l.published_at > d.told_until and l.published_at <= ${until})
    or exists (
      select from corrected c join notice_column l on l.notice_id = c.notice_id
        join subscription s on s.column_id = l.column_id
      where s.subscriber_id = d.id and c.shown_at > d.told_until)`)
  return new Set(rows.map(({ id }) => Number(id)))
}
