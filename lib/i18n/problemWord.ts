import { DomainError, type ErrorCode } from '#lib/core/errors.ts'
import { explain } from './explain.ts'
import type { Translate } from './translator.ts'

/** An expected failure to sign in as one line of text, which is all that can be handed to the page. */
export const problemWord = ({ code, reason, params }: DomainError): string => {
  const pairs = Object.entries(params).map(([name, value]) => [name, String(value)])
  return `${code} ${reason} ${new URLSearchParams(pairs)}`
}

/** Anybody can write such a line into an address: it says nothing but what signing in can say. */
const REASONS = [
  'users.wrong-credentials',
  'users.code-needed',
  'users.wrong-code',
  'users.too-many-attempts',
  'users.not-known-here',
  'users.second-factor-unreadable',
] as const

/** What such a line says, and its reason; that something went wrong where it is none of ours. */
export const readProblemWord = (t: Translate, word: string): { reason: string; message: string } => {
  const [, code, given, query] = /^([A-Z_]+) (users\.[a-z-]+) (\S*)$/.exec(word) ?? []
  const reason = REASONS.find((each) => each === given)
  const minutes = Number(new URLSearchParams(query).get('minutes'))
  const params = { minutes: Number.isInteger(minutes) ? minutes : 0 }
  const message = reason && explain(t, new DomainError(code as ErrorCode, reason, params))
  return message ? { reason, message } : { reason: 'unexpected', message: t('errors.sign-in-failed') }
}
