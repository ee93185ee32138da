import { PushFailure } from './outcome.ts'

export interface Answer {
  status: number
  /** The beginning of what it says. */
  text: string
  /** When it wants to be asked again, where it says so (RFC 9110, 10.2.3). */
  retryAt: Date | undefined
}

export interface Asking {
  now: Date
  timeoutMs: number
}

const LONGEST_ANSWER = 64 * 1024
/** A pause that somebody else orders ends sometime. */
const LONGEST_PAUSE_S = 86_400

/**
 * Sends something to a search engine. A redirect is no answer: what is sent is for the configured host alone.
 * @throws PushFailure where nobody answers in time; its words hold nothing of the address, which may have a secret
 */
export const ask = async (url: URL, init: RequestInit, { now, timeoutMs }: Asking): Promise<Answer> => {
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    const response = await fetch(url, { ...init, method: 'POST', redirect: 'manual', signal })
    const text = await beginningOf(response)
    return { status: response.status, text, retryAt: retryAt(response.headers.get('retry-after'), now) }
  } catch (error) {
    throw new PushFailure(signal.aborted ? `no answer within ${timeoutMs / 1000} s` : reasonOf(error))
  }
}

const reasonOf = (error: unknown): string => {
  const cause = error instanceof Error ? error.cause : undefined
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return `no connection${code && ` (${code})`}`
}

const beginningOf = async ({ body }: Response): Promise<string> => {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body ?? []) {
    chunks.push(chunk)
    length += chunk.length
    if (length > LONGEST_ANSWER) break
  }
  return Buffer.concat(chunks).toString('utf8').slice(0, LONGEST_ANSWER)
}

const retryAt = (header: string | null, now: Date): Date | undefined => {
  if (header === null) return undefined
  const seconds = /^\d{1,9}$/.test(header) ? Number(header) : (Date.parse(header) - now.getTime()) / 1000
  if (Number.isNaN(seconds)) return undefined
  return new Date(now.getTime() + Math.min(Math.max(seconds, 1), LONGEST_PAUSE_S) * 1000)
}
