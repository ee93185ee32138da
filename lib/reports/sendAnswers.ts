import { and, asc, eq, lte } from 'drizzle-orm'
import type { Language } from '#lib/core/text.ts'
import type { Transaction } from '#lib/db/client.ts'
import { mistakeReports, outgoingMails } from '#lib/db/schema/index.ts'
import { siteUrl } from '#lib/env.ts'
import { formatDate } from '#lib/i18n/dates.ts'
import { translator } from '#lib/i18n/translator.ts'
import { type SendCtx, sendQueue, WAITING } from '#lib/mail/sendQueue.ts'
import { findSiteSettings } from '#lib/site/queries.ts'
import { answerable } from './answerable.ts'

const ATTEMPTS = 12

/**
 * Sends the answers to reports whose time has come, as `sendQueue` says: to who can still be reached, and only while the
 * report is closed. They repeat nothing of what was reported, since anybody may have given the e-mail address: the page
 * that it was about they name where it is one of this site, and no text that somebody wrote as its address.
 * @returns how many were sent
 */
export const sendAnswers = (ctx: SendCtx): Promise<number> =>
  sendQueue(ctx, {
    next,
    attempts: ATTEMPTS,
    compose: async ({ params, report: { contact, closedAt, path, createdAt, ...report } }) => {
      if (closedAt === null || !answerable(contact)) return null
      const lang = report.lang as Language
      const t = translator(lang)
      const { name: site } = await findSiteSettings(ctx.db, lang)
      const date = formatDate(createdAt, lang, 'long')
      const isOfSite = report.noticeId !== null || report.columnId !== null
      const page = isOfSite ? t('mail.report-answer.page', { address: `${siteUrl()}${path}` }) : ''
      const words = { site, date, page, answer: String(params.answer) }
      return {
        to: contact,
        subject: t('mail.report-answer.subject', words),
        text: t('mail.report-answer.text', words),
        headers: { 'Auto-Submitted': 'auto-generated' },
      }
    },
  })

const next = async (tx: Transaction, now: Date) => {
  const { contact, closedAt, path, noticeId, columnId, createdAt, lang } = mistakeReports
  const [row] = await tx
    .select({
      ...WAITING,
      report: { contact, closedAt, path, noticeId, columnId, createdAt, lang },
    })
    .from(outgoingMails)
    .innerJoin(mistakeReports, eq(mistakeReports.id, outgoingMails.reportId))
    .where(and(lte(outgoingMails.dueAt, now), eq(outgoingMails.kind, 'report-answer')))
    .orderBy(asc(outgoingMails.dueAt), asc(outgoingMails.id))
    .limit(1)
    .for('update', { of: outgoingMails, skipLocked: true })
  return row
}
