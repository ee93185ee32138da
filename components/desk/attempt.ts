import { unstable_isUnrecognizedActionError as isOutdated } from 'next/navigation'
import type { ActionResult, Problem } from '#lib/core/problem.ts'
import type { Translate } from '#lib/i18n/translator.ts'

/** What a server action answers; where it could not be asked, why. It never rejects. */
export const attempt = <T>(t: Translate, asked: Promise<ActionResult<T>>): Promise<ActionResult<T>> =>
  asked.catch((error) => ({ ok: false, problem: isOutdated(error) ? outdated(t) : unreachable(t) }))

/** The server is of a newer build than the page, and knows its actions by other names. */
const outdated = (t: Translate): Problem => ({
  code: 'UNEXPECTED',
  reason: 'outdated',
  message: t('desk.outdated'),
})

/** The server did not answer, or what was sent is larger than it takes. */
const unreachable = (t: Translate): Problem => ({
  code: 'UNEXPECTED',
  reason: 'unreachable',
  message: t('desk.unreachable'),
})
