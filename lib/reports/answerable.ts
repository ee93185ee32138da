import { z } from 'zod'
import { mailsAreSent } from '#lib/env.ts'

const address = z.email()

/** Whether who left this can be sent an answer: where it is an e-mail address, and the site sends mails. */
export const answerable = (contact: string | null): contact is string =>
  mailsAreSent() && address.safeParse(contact).success
