import type { Database } from '#lib/db/client.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { SubscriberMail, SubscriberWords } from '#lib/mail/sendSubscriberMails.ts'
import { findSiteSettings } from '#lib/site/queries.ts'
import { confirmMail } from './confirmMail.ts'
import { digestMail } from './digestMail.ts'

const KINDS = { subscription: confirmMail, digest: digestMail }

/** The words of a mail to a subscriber, in its language; null where there is nothing to say any more. */
export const composeSubscriberMail = async (
  { db, now }: { db: Database; now: Date },
  mail: SubscriberMail,
): Promise<SubscriberWords | null> => {
  const { lang } = mail.subscriber
  const compose = KINDS[mail.kind as keyof typeof KINDS]
  if (!compose) throw new Error(`nobody knows what a mail of kind ${mail.kind} says`)
  const { name: site } = await findSiteSettings(db, lang)
  return compose({ db, now, site, t: translator(lang) }, mail)
}
