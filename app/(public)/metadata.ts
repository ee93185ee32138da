import type { Metadata } from 'next'
import { env } from '#lib/env.ts'
import type { SiteSettings } from '#lib/site/schema.ts'

/** What the head of every page for readers says. */
export const pageMetadata = ({
  site,
  title,
  description,
  path,
  keywords,
}: {
  site: SiteSettings
  /** Absent on the home page, which has the site's own name. */
  title?: string
  description?: string
  /** The page's one address, without host. */
  path: string
  keywords?: string[]
}): Metadata => {
  const { PUBLIC_URL } = env()
  return {
    title: title ? `${title} - ${site.name}` : site.name,
    ...(description && { description }),
    ...(keywords && keywords.length > 0 && { keywords }),
    ...(PUBLIC_URL && { alternates: { canonical: `${PUBLIC_URL}${path}` } }),
    formatDetection: { telephone: false, address: false, email: false },
  }
}
