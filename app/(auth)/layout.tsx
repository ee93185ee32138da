import type { Metadata } from 'next'
import { Document } from '#components/desk/frame/Document.tsx'
import { env } from '#lib/env.ts'
import { visitorLanguage } from '#lib/next/visitor.ts'

export const metadata: Metadata = { robots: 'noindex' }

/** The document around the way to the desk. */
export default async function AuthLayout({ children }: LayoutProps<'/'>) {
  return (
    <Document lang={await visitorLanguage()} timeZone={env().TIME_ZONE}>
      <main className="mx-auto max-w-100 px-4 pt-16 pb-16">{children}</main>
    </Document>
  )
}
