import { DomainError } from '#lib/core/errors.ts'
import type { MessageKey, Translate } from './translator.ts'

/** The sentence for an expected failure; `undefined` where the error is not one that was expected. */
export const explain = (t: Translate, error: unknown): string | undefined =>
  error instanceof DomainError ? t(`errors.${error.reason}` as MessageKey, error.params as never) : undefined
