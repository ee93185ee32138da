/** What can go wrong in a way that the person who asked can understand and mend. */
export type ErrorCode = 'NOT_FOUND' | 'FORBIDDEN' | 'CONFLICT' | 'ILLEGAL_STATE' | 'INVALID' | 'UNAVAILABLE'

export type ErrorParams = Record<string, string | number>

/**
 * An expected failure. `reason` names a sentence under `errors` in the message files, which is filled in
 * with `params`; the message of the error itself is for logs only.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError'
  readonly code: ErrorCode
  readonly reason: string
  readonly params: ErrorParams

  constructor(code: ErrorCode, reason: string, params: ErrorParams = {}) {
    super(`${code} ${reason} ${JSON.stringify(params)}`)
    this.code = code
    this.reason = reason
    this.params = params
  }
}
