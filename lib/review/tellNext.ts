import type { Ctx } from '#lib/db/ctx.ts'
import { queueMail } from '#lib/mail/queueMail.ts'
import type { Action } from '#lib/policy/can.ts'
import { peopleWho } from '#lib/users/peopleWho.ts'
import type { Movable } from './lockForMove.ts'

/** Why somebody is told: what waits for them now. */
type Waiting = 'review-waits' | 'publication-waits' | 'returned'

const RIGHT = {
  'review-waits': 'notice.approve',
  'publication-waits': 'notice.publish',
} as const satisfies Record<Exclude<Waiting, 'returned'>, Action>

/** Has a mail sent to whoever has to act next, except to who acts now. The desk shows the same without mails. */
export const tellNext = async ({ db, actor }: Ctx, notice: Movable, waiting: Waiting): Promise<void> => {
  const self = actor.kind === 'person' ? actor.id : null
  const approverIds = [...notice.subject.approverIds, ...(self === null ? [] : [self])]
  const people =
    waiting === 'returned'
      ? [notice.ownerId].filter((id) => id !== null)
      : await peopleWho(db, RIGHT[waiting], { ...notice.subject, approverIds })
  const title = notice.revision?.title ?? ''
  for (const userId of people.filter((id) => id !== self)) {
    await queueMail(db, { userId, kind: waiting, params: { noticeId: notice.id, title } })
  }
}
