import { createTransport, type SendMailOptions } from 'nodemailer'
import { env } from '#lib/env.ts'

const TIMEOUTS = {
  connectionTimeout: 5_000,
  greetingTimeout: 5_000,
  socketTimeout: 15_000,
  dnsTimeout: 5_000,
}

/** Hands one mail to the mail server, which has it when this returns. */
export type Post = (mail: SendMailOptions) => Promise<unknown>

/**
 * Does something that sends mails, over one connection to the site's mail server.
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
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    return await work((mail) => transport.sendMail({ ...mail, from: MAIL_FROM }))
  } finally {
    transport.close()
  }
}
