import type { Database } from '#lib/db/client.ts'
import type { Translate } from '#lib/i18n/translator.ts'

/** What a mail is written with. */
export interface MailCtx {
  db: Database
  now: Date
  /** In the recipient's language. */
  t: Translate
  /** The site's name. */
  site: string
}
