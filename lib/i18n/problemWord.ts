import { DomainError, type ErrorCode } from '#lib/core/errors.ts'
import { explain } from './explain.ts'
import type { Translate } from './translator.ts'

/** An expected failure to sign in as one line of text, which is all that can be handed to the page. */
export const problemWord = ({ code, reason, params }: DomainError): string => {
  const pairs = Object.entries(params).map(([name, value]) => [name, String(value)])
  return `${code} ${reason} ${new URLSearchParams(pairs)}`
}

/** What such a line says, and its reason; that something went wrong where it is none of ours. */
export const readProblemWord = (t: Translate, word: string): { reason: string; message: string } => {
  const [, code, reason = '', query] = /^([A-Z_]+) (users\.[a-z-]+) (\S*)$/.exec(word) ?? []
  const params = Object.fromEntries(new URLSearchParams(query))
  const message = code && sentenceOf(t, new DomainError(code as ErrorCode, reason, params))
  return message ? { reason, message } : { reason: 'unexpected', message: t('errors.sign-in-failed') }
}

/** Anybody can write such a line into an address, with a reason that there is not. */
const sentenceOf = (t: Translate, error: DomainError): string | undefined =>
  t.has(`errors.${error.reason}` as never) ? explain(t, error) : undefined
