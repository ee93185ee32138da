import type { IncomingMessage } from 'node:http'
import type { SentForm } from '#lib/core/sentForm.ts'

/** The longest report, each of its characters written as nine or twelve; also some thousand columns, a field each. */
const MOST_BYTES = 64 * 1024

/** What came of reading a form: the form, or the status that says why it is none, or that whoever sent it went away. */
type Received = { form: SentForm } | { refusal: 411 | 413 | 415 } | 'gone'

/** Reads the form that a request brings, as a browser sends it without any script. */
export const readForm = async (req: IncomingMessage): Promise<Received> => {
  const { 'content-type': type = '', 'content-length': length, origin } = req.headers
  if (!/^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(type)) return { refusal: 415 }
  if (length === undefined) return { refusal: 411 }
  if (Number(length) > MOST_BYTES) return { refusal: 413 }
  const text = await wholeOf(req)
  if (text === undefined) return 'gone'
  const address = [req.headers['x-forwarded-for']].flat()[0] ?? ''
  return { form: { fields: new URLSearchParams(text), origin: origin ?? null, address } }
}

/** All that a request brings; undefined where it was broken off. */
const wholeOf = async (req: IncomingMessage): Promise<string | undefined> => {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of req) chunks.push(chunk as Buffer)
  } catch (error) {
    if (req.complete) throw error
    return undefined
  }
  return Buffer.concat(chunks).toString()
}
