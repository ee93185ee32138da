import { env } from '#lib/env.ts'
import { jsonLd, type Thing } from '#lib/public/structuredData.ts'

/** What a page is about, for machine readers; nothing on a site that does not know its own address. */
export const JsonLd = ({ about }: { about: (origin: string) => Thing[] }) => {
  const { PUBLIC_URL: origin } = env()
  if (!origin) return null
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped by jsonLd; React would escape it as text
      dangerouslySetInnerHTML={{ __html: jsonLd(about(origin)) }}
    />
  )
}
