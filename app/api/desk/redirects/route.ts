import { deskRead } from '#lib/next/deskApi.ts'
import { listRedirects } from '#lib/redirects/listRedirects.ts'
import { redirectFilter } from '#lib/redirects/schema.ts'

/** Redirects, a page at a time. */
export const GET = deskRead(redirectFilter, listRedirects)
