import { Readable } from 'node:stream'
import { createTransport, type SendMailOptions } from 'nodemailer'
import { env } from '#lib/env.ts'

/**
 * A server that is not there is known soon. One that has a mail may look through it for long before it says that it takes
 * it, and who gives up earlier sends the mail once more: ten minutes, by RFC 5321 §4.5.3.2.6.
 */
const TIMEOUTS = {
  connectionTimeout: 5_000,
  greetingTimeout: 5_000,
  dnsTimeout: 5_000,
  socketTimeout: 10 * 60_000,
}

/** The server had all of a mail and never said what became of it: whoever it is for may have it, or not. */
export class UnknownOutcome extends Error {
  override readonly name = 'UnknownOutcome'
}

/**
 * Hands one mail to the mail server, which has it when this returns.
 * @param onHandingOver done when the server is ready for the mail, before it has any of it; where this throws, it gets none
 * @throws UnknownOutcome, or what the server or the connection said: then it was not taken
 */
export type Post = (mail: SendMailOptions, onHandingOver: () => Promise<void>) => Promise<void>

/**
 * Does something that sends mails, one after the other, over one connection to the site's mail server.
 * @param otherwise what comes of it where the site sends no mails
 */
export const withMailServer = async <T>(otherwise: T, work: (post: Post) => Promise<T>): Promise<T> => {
  const { SMTP_URL, MAIL_FROM } = env()
  if (!SMTP_URL || !MAIL_FROM) return otherwise
  const transport = createTransport({
    ...TIMEOUTS,
    url: SMTP_URL,
    pool: true,
    maxConnections: 1,
    // Whether a mail is sent again is for us to say.
    maxRequeues: 0,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  let isAllSent = false
  let beforeFirst = async () => {}
  transport.use('stream', ({ message }, done) => {
    message.processFunc((input) => Readable.from(handedOver(input), { objectMode: false }))
    done()
  })
  /** Nothing of it is read before the server is ready for the mail. */
  async function* handedOver(input: AsyncIterable<Buffer>) {
    await beforeFirst()
    yield* input
    isAllSent = true
  }
  const post: Post = async (mail, onHandingOver) => {
    isAllSent = false
    beforeFirst = onHandingOver
    try {
      await transport.sendMail({ ...mail, from: MAIL_FROM })
    } catch (error) {
      throw isAllSent && !isAnswer(error) ? new UnknownOutcome(wordsOf(error), { cause: error }) : error
    }
  }
  try {
    return await work(post)
  } finally {
    transport.close()
  }
}

/** Whether it is what the server answered, and not what became of the connection. */
const isAnswer = (error: unknown): boolean =>
  typeof (error as { responseCode?: unknown }).responseCode === 'number'

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
