import type { Translate } from '#lib/i18n/translator.ts'
import { DeskProblem } from '../frame/askDesk.ts'

/** What to tell of a failure: the server's own words, else that it was not reached. */
export const sentenceOf = (t: Translate, error: unknown): string =>
  (error instanceof DeskProblem && error.problem.message) || t('desk.media.unreachable')

/** Whether the server said nothing: then the same may go well later. */
export const isUnreached = (error: unknown): boolean =>
  !(error instanceof DeskProblem) || error.problem.reason === 'unreachable'
