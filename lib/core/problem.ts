import type { ErrorCode } from './errors.ts'

/** An expected failure as the browser gets it; any other one is `UNEXPECTED`. */
export interface Problem {
  code: ErrorCode | 'UNEXPECTED'
  reason: string
  /** What it says to whoever asked, in their language. */
  message: string
  /** The field of the input that is wrong, where one is. */
  field?: string
}

/** What a server action answers. */
export type ActionResult<T> = { ok: true; value: T } | { ok: false; problem: Problem }
