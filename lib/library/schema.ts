import { z } from 'zod'
import { storableText } from '#lib/core/storableText.ts'
import { isInstantText } from '#lib/core/time.ts'
import { MEDIA_KINDS } from '#lib/media/schema.ts'

/** What the library can be asked for, as it stands in an address; what makes no sense there is left out. */
export const mediaFilter = z.object({
  name: storableText.trim().max(200).optional().catch(undefined),
  kind: z.enum(MEDIA_KINDS).optional().catch(undefined),
  /** `mine`: what the person who asks has uploaded. */
  mine: z.literal('1').optional().catch(undefined),
  /** Of nothing any more, or not yet. */
  unused: z.literal('1').optional().catch(undefined),
  /** Goes on below the item that was uploaded then and has this hash. */
  after: z
    .string()
    .regex(/^[^_]+_[0-9a-f]{64}$/)
    .refine((place) => isInstantText(place.split('_')[0] ?? ''))
    .optional()
    .catch(undefined),
})
export type MediaFilter = z.output<typeof mediaFilter>
