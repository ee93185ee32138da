import { homePath, preferencesPath, unsubscribePath } from '#lib/core/addresses.ts'
import type { Language } from '#lib/core/text.ts'
import { siteUrl } from '#lib/env.ts'
import { formatDate } from '#lib/i18n/dates.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { SubscriberMail, SubscriberWords } from '#lib/mail/sendSubscriberMails.ts'
import { type DigestItem, readDigestItems } from '../digestItems.ts'
import { changeLink } from '../links.ts'
import { COLOURS, framed, link, paragraph, SERIF } from './frame.ts'
import { type Html, html } from './html.ts'
import type { MailCtx } from './mailCtx.ts'

/** What is more is found on the site. */
const MOST_ITEMS = 50

/** Tells a subscriber what was published and corrected; null where nothing of it is there any more. */
export const digestMail = async (
  { db, now, t, site }: MailCtx,
  { params, subscriber: { id, lang } }: SubscriberMail,
): Promise<SubscriberWords | null> => {
  const all = await readDigestItems(db, id, { from: Number(params.from), until: Number(params.until) })
  const [first] = all
  if (!first) return null
  const token = await changeLink(db, id, now)
  const preferences = `${siteUrl()}${preferencesPath(lang, token)}`
  const items = all.slice(0, MOST_ITEMS)
  const more = all.length > MOST_ITEMS ? t('mail.digest.more', { count: all.length - MOST_ITEMS }) : ''
  const home = `${siteUrl()}${homePath(lang)}`
  const title = t('mail.digest.title', { count: all.length })
  const why = t('mail.digest.why', { site })
  return {
    subject: subjectOf(t, site, first, all.length),
    text: `${[title, ...byColumn(items).map((group) => groupText(group, lang, t)), ...(more && [`${more}\n${home}`])].join('\n\n')}\n\n-- \n${why}\n${t('mail.digest.change')}\n${preferences}\n`,
    html: framed({
      ...{ lang, site, title },
      body: html`${byColumn(items).map((group) => groupHtml(group, lang, t))}${more ? paragraph(link(home, more)) : ''}`,
      foot: html`${why} ${link(preferences, t('mail.digest.changeLink'))}`,
    }),
    unsubscribe: `${siteUrl()}${unsubscribePath(token)}`,
  }
}

const subjectOf = (t: Translate, site: string, { title }: DigestItem, count: number): string =>
  count === 1 ? t('mail.digest.one', { site, title }) : t('mail.digest.several', { site, title, count })

type Group = [column: string, items: DigestItem[]]

const byColumn = (items: DigestItem[]): Group[] => [...Map.groupBy(items, ({ column }) => column)]

const titleOf = ({ title, correction }: DigestItem, t: Translate): string =>
  correction === null ? title : t('mail.digest.corrected', { title })

const notesOf = ({ correction, summary }: DigestItem, t: Translate): string[] => [
  ...(correction === null ? [] : [t('mail.digest.correction', { note: correction })]),
  ...(summary ? [summary] : []),
]

const groupText = ([column, items]: Group, lang: Language, t: Translate): string =>
  [
    t('mail.digest.column', { column }),
    ...items.map((item) =>
      [
        `${titleOf(item, t)}  ${formatDate(item.publishedAt, lang, 'short')}`,
        ...notesOf(item, t),
        item.href,
      ].join('\n'),
    ),
  ].join('\n\n')

const groupHtml = ([column, items]: Group, lang: Language, t: Translate): Html =>
  html`<h2 style="margin:24px 0 8px;padding-bottom:4px;border-bottom:1px solid ${COLOURS.line};font-size:15px;font-weight:700;color:${COLOURS.soft};">${column}</h2>
${items.map((item) => itemHtml(item, lang, t))}`

const itemHtml = (item: DigestItem, lang: Language, t: Translate): Html =>
  html`<div style="margin:0 0 16px;">
<a href="${item.href}" style="font-family:${SERIF[lang]};font-size:18px;line-height:1.5;color:${COLOURS.brand};text-decoration:none;">${titleOf(item, t)}</a>
<div style="font-size:13px;color:${COLOURS.faint};">${formatDate(item.publishedAt, lang, 'long')}</div>
${notesOf(item, t).map((note) => html`<div style="margin-top:4px;font-size:15px;color:${COLOURS.soft};">${note}</div>`)}
</div>
`
