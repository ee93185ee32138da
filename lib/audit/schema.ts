import { z } from 'zod'
import { storableText } from '#lib/core/storableText.ts'

const short = storableText.trim().max(200)
const day = z.iso.date().regex(/^(?:19|20|21)/)

/** Which events are looked for; parameters of an address, where what is left empty does not count. */
export const auditFilter = z.preprocess(
  (given) => Object.fromEntries(Object.entries(given ?? {}).filter(([, value]) => value !== '')),
  z.object({
    /** A name as it was then, or the number of a person, `#7`. */
    actor: short.optional(),
    /** An action, or all of a subject: `notice.published`, `notice.`. */
    action: short.optional(),
    notice: z.coerce.number().int().positive().optional(),
    /** Where the request came from, as an IP address. */
    address: short.optional(),
    /** Days in the site's time zone, the last one included. */
    from: day.optional(),
    to: day.optional(),
    /** Where the page before ended. */
    before: z
      .string()
      .regex(/^\d{13,14}-[1-9]\d{0,14}$/)
      .optional(),
  }),
)
