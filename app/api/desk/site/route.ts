import { z } from 'zod'
import { LANGUAGES } from '#lib/core/text.ts'
import { deskRead } from '#lib/next/deskApi.ts'
import { readSiteSettings } from '#lib/site/queries.ts'

/** The site's settings in a language. */
export const GET = deskRead(z.object({ lang: z.enum(LANGUAGES) }), (ctx, { lang }) =>
  readSiteSettings(ctx, lang),
)
