import { confirmPath } from '#lib/core/addresses.ts'
import { siteUrl } from '#lib/env.ts'
import type { SubscriberMail, SubscriberWords } from '#lib/mail/sendSubscriberMails.ts'
import { subscribable } from '../columns.ts'
import { makeConfirmLink } from '../links.ts'
import type { Frequency } from '../schema.ts'
import { button, framed, paragraph } from './frame.ts'
import { html } from './html.ts'
import type { MailCtx } from './mailCtx.ts'

/** Asks an address whether it wants what somebody asked for in its name. */
export const confirmMail = async (
  { db, now, t, site }: MailCtx,
  { params, subscriber: { id, lang } }: SubscriberMail,
): Promise<SubscriberWords | null> => {
  const frequency = params.frequency as Frequency
  const columns = await subscribable(db, String(params.columnIds).split(',').map(Number))
  if (columns.length === 0) return null
  const token = await makeConfirmLink(db, id, now, {
    columnIds: columns.map((column) => column.id),
    frequency,
  })
  const address = `${siteUrl()}${confirmPath(lang, token)}`
  const names = columns.map(({ name }) => name).join(t('mail.subscription.comma'))
  const [asks, ignore] = [
    t('mail.subscription.asks', { site, names, frequency: t(`subscribe.frequencies.${frequency}`) }),
    t('mail.subscription.ignore'),
  ]
  const title = t('mail.subscription.title')
  return {
    subject: t('mail.subscription.subject', { site }),
    text: `${asks}\n\n${t('mail.subscription.follow')}\n${address}\n\n${ignore}\n`,
    html: framed({
      ...{ lang, site, title },
      body: html`${paragraph(asks)}${button(address, t('mail.subscription.button'))}`,
      foot: html`${ignore}`,
    }),
  }
}
