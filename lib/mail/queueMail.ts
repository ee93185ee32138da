import type { Db } from '#lib/db/client.ts'
import { outgoingMails } from '#lib/db/schema/index.ts'
import { mailsAreSent } from '#lib/env.ts'

interface NewMail {
  /** Who gets it, at the address that they have when it is sent. */
  userId: number
  /** What it is about; its words are found when it is sent. */
  kind: string
  params?: Record<string, string | number>
}

/**
 * Has a mail sent once the transaction that gives cause for it is done.
 * @returns false where the site sends no mails, and nothing was queued
 */
export const queueMail = async (db: Db, mail: NewMail): Promise<boolean> => {
  if (!mailsAreSent()) return false
  await db.insert(outgoingMails).values(mail)
  return true
}
