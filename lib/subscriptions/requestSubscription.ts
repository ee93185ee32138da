import { and, eq, isNull } from 'drizzle-orm'
import type { z } from 'zod'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Transaction } from '#lib/db/client.ts'
import { outgoingMails, subscribers } from '#lib/db/schema/index.ts'
import { mailsAreSent } from '#lib/env.ts'
import { countAttempt } from '#lib/limits/countAttempt.ts'
import type { PublicCtx } from '#lib/users/publicCtx.ts'
import { refuseTooMany, subscribable } from './columns.ts'
import { subscriptionRequest } from './schema.ts'

/**
 * Has a mail sent that asks an address whether it wants to hear of some columns. Nothing else changes until it says so,
 * and the answer is the same whether or not the address has subscriptions.
 * @throws DomainError INVALID | FORBIDDEN (asked for too often) | UNAVAILABLE (the site sends no mails)
 */
export const requestSubscription = async (
  { db, now, address }: PublicCtx & { address: string },
  input: z.input<typeof subscriptionRequest>,
): Promise<void> => {
  if (!mailsAreSent()) throw new DomainError('UNAVAILABLE', 'subscriptions.no-mails')
  const { email, lang, columns, frequency } = parseInput(subscriptionRequest, input)
  refuseTooMany(columns)
  const wanted = await subscribable(db, columns)
  if (wanted.length === 0) throw new DomainError('INVALID', 'subscriptions.no-columns', { field: 'columns' })
  await countAttempt(db, { subscribeAddress: address, subscribeMail: email, subscribeSite: 'all' })
  await db.transaction(async (tx) => {
    const id = await rowOf(tx, { email, lang, frequency, askedAt: now })
    const params = { columnIds: wanted.map((column) => column.id).join(','), frequency }
    await tx
      .insert(outgoingMails)
      .values({ subscriberId: id, kind: 'subscription', params, createdAt: now, dueAt: now })
  })
}

const rowOf = async (tx: Transaction, values: typeof subscribers.$inferInsert): Promise<number> => {
  const { lang, askedAt } = values
  await tx.insert(subscribers).values(values).onConflictDoNothing()
  const [row] = await tx
    .select({ id: subscribers.id })
    .from(subscribers)
    .where(eq(subscribers.email, values.email))
    .for('update')
  if (!row) throw new Error('the subscriber went away while it was asked for')
  const isUnconfirmed = and(eq(subscribers.id, row.id), isNull(subscribers.confirmedAt))
  await tx.update(subscribers).set({ lang, askedAt }).where(isUnconfirmed)
  return row.id
}
