import { invalidationsInForce } from '#lib/cache/inForce.ts'
import type { Database } from '#lib/db/client.ts'
import { sendDueMails } from '#lib/mail/sendDueMails.ts'
import { expireDue, publishDue } from '#lib/review/due.ts'
import { composeMail } from './composeMail.ts'

const actor = { kind: 'system', name: 'scheduler' } as const

/** Does all that is due by now: publications, ends, mails. Any number of servers may do it at once. */
export const runDue = async (db: Database): Promise<void> => {
  const ctx = { db, actor, now: new Date() }
  await publishDue(ctx)
  await expireDue(ctx)
  await invalidationsInForce()
  await sendDueMails(ctx, (mail) => composeMail(ctx, mail))
}
