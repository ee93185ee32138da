import { asc, eq, lte, sql } from 'drizzle-orm'
import type { Database, Transaction } from '#lib/db/client.ts'
import { outgoingMails, subscribers } from '#lib/db/schema/index.ts'
import { env } from '#lib/env.ts'
import { nextDue } from './nextDue.ts'
import { newestNumber, numberNews } from './numberNews.ts'
import type { Frequency } from './schema.ts'

const AT_ONCE = 200

/**
 * Orders a mail for each subscriber whose time has come and for whom there is something new. In one transaction with
 * how far it has been told: whoever does this at the same time, or after a server was killed, orders none again.
 * @returns how many mails were ordered
 */
export const queueDigests = async ({ db, now }: { db: Database; now: Date }): Promise<number> => {
  await numberNews(db, now)
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
  const until = await newestNumber(tx)
  const told = await withNews(
    tx,
    due.map(({ id }) => id),
    until,
  )
  const mails = due
    .filter(({ id }) => told.has(id))
    .map(({ id, toldNumber }) => ({
      subscriberId: id,
      kind: 'digest',
      params: { from: toldNumber, until },
      createdAt: now,
      dueAt: now,
    }))
  if (mails.length > 0) await tx.insert(outgoingMails).values(mails)
  for (const { id, frequency, toldNumber } of due) {
    const dueAt = nextDue(frequency as Frequency, now, env().TIME_ZONE)
    await tx
      .update(subscribers)
      .set({ dueAt, toldNumber: Math.max(toldNumber, until) })
      .where(eq(subscribers.id, id))
  }
  return { looked: due.length, queued: mails.length }
}

/** Those of some subscribers for whom something was published or corrected since they were told last. */
const withNews = async (tx: Transaction, ids: number[], until: number): Promise<Set<number>> => {
  const { rows } = await tx.execute<{ id: string }>(sql`
    with due as (select id, told_number from subscriber where id = any(${sql.param(ids)}::bigint[])),
    newest as (
      select l.column_id, max(w.number) as number
      from news w join revision r on r.id = w.revision_id join notice_column l on l.notice_id = r.notice_id
      where w.is_numbered and w.number > (select min(told_number) from due) and w.number <= ${until}
      group by l.column_id)
    select distinct d.id from due d join subscription s on s.subscriber_id = d.id
      join newest n on n.column_id = s.column_id
    where n.number > d.told_number`)
  return new Set(rows.map(({ id }) => Number(id)))
}
