import { eq } from 'drizzle-orm'
import type { Ctx } from '#lib/db/ctx.ts'
import { notices, revisions } from '#lib/db/schema/index.ts'
import { siteUrl } from '#lib/env.ts'
import { type Translate, translator } from '#lib/i18n/translator.ts'
import type { DueMail } from '#lib/mail/sendDueMails.ts'
import { issuePasswordLink } from '#lib/users/issuePasswordLink.ts'

const LINK_HOURS = 1

/** States of a revision in which a mail about it still has a cause. */
const CAUSE = { 'review-waits': 'in_review', 'publication-waits': 'approved', returned: 'returned' } as const

type AboutNotice = keyof typeof CAUSE

/** The words of a mail in its recipient's language; null where what it was about is done. */
export const composeMail = async (
  ctx: Ctx,
  { kind, params, user }: DueMail,
): Promise<{ subject: string; text: string } | null> => {
  const t = translator(user.lang)
  if (kind === 'password-link') return passwordMail(ctx, t, user)
  if (!(kind in CAUSE)) throw new Error(`nobody knows what a mail of kind ${kind} says`)
  const about = kind as AboutNotice
  const id = Number(params.noticeId)
  if ((await stateOf(ctx, id)) !== CAUSE[about]) return null
  const words = { name: user.name, title: String(params.title), address: `${siteUrl()}/desk/notices/${id}` }
  return { subject: t(`mail.${about}.subject`, words), text: t(`mail.${about}.text`, words) }
}

const passwordMail = async ({ db, now }: Ctx, t: Translate, user: DueMail['user']) => {
  const { token } = await issuePasswordLink(db, user.id, now, LINK_HOURS)
  const words = { name: user.name, login: user.login, address: `${siteUrl()}/set-password/${token}` }
  return { subject: t('mail.password-link.subject'), text: t('mail.password-link.text', words) }
}

const stateOf = async ({ db }: Ctx, noticeId: number): Promise<string | undefined> => {
  const [row] = await db
    .select({ state: revisions.state })
    .from(notices)
    .innerJoin(revisions, eq(revisions.id, notices.workingRevisionId))
    .where(eq(notices.id, noticeId))
  return row?.state
}
