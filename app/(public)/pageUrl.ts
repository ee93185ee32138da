import { env } from '#lib/env.ts'

/** The address of a page as it is shared and printed; without a host where the site does not know its own. */
export const pageUrl = (path: string): string => `${env().PUBLIC_URL ?? ''}${path}`
