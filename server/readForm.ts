import type { IncomingMessage } from 'node:http'
import type { SentForm } from '#lib/core/sentForm.ts'

/** The longest report, each of its characters written as nine or twelve. */
const MOST_BYTES = 64 * 1024
const MOST_FIELDS = 20

/**
 * Reads the form that a request brings, as a browser sends it without any script.
 * @returns undefined where it is none, does not say how long it is, or is larger than any of ours
 */
export const readForm = async (req: IncomingMessage): Promise<SentForm | undefined> => {
  const { 'content-type': type = '', 'content-length': length, origin } = req.headers
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) return undefined
  if (length === undefined || Number(length) > MOST_BYTES) return undefined
  const chunks: Buffer[] = []
  for await (const chunk of req) chunks.push(chunk as Buffer)
  const fields = [...new URLSearchParams(Buffer.concat(chunks).toString())].slice(0, MOST_FIELDS)
  return {
    // Of two with one name, the first counts.
    fields: Object.fromEntries(fields.toReversed()),
    origin: origin ?? null,
    address: [req.headers['x-forwarded-for']].flat()[0] ?? '',
  }
}
