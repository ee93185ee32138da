import { randomBytes } from 'node:crypto'
import { DomainError } from '#lib/core/errors.ts'
import type { Problem } from '#lib/core/problem.ts'
import { explain } from '#lib/i18n/explain.ts'
import type { Translate } from '#lib/i18n/translator.ts'

/** What to tell the browser of a failure; one that was not expected is told by a number that the log has. */
export const problemOf = (t: Translate, error: unknown): Problem => {
  const message = explain(t, error)
  if (error instanceof DomainError && message !== undefined) {
    const { field } = error.params
    return { code: error.code, reason: error.reason, message, ...(typeof field === 'string' && { field }) }
  }
  const number = logFailure(error)
  return { code: 'UNEXPECTED', reason: 'unexpected', message: t('errors.unexpected', { number }) }
}

/** Writes to the log what nobody expected, and gives the number that it has there. */
export const logFailure = (error: unknown): string => {
  const number = randomBytes(4).toString('hex')
  const words = error instanceof Error ? `${error.stack}\n${causeOf(error)}` : String(error)
  process.stderr.write(`[${number}] ${words}\n`)
  return number
}

/** What the database said, without the values that it was given. */
const causeOf = ({ cause }: Error): string => (cause instanceof Error ? `because: ${cause.message}` : '')
