import '../public.css'
import type { Viewport } from 'next'
import { READER_SCRIPTS } from '#lib/env.ts'
import { LOCALES } from '#lib/i18n/translator.ts'
import { languageOf } from '../read.ts'

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#12171e' },
  ],
}

/** The document around every page for readers. */
export default async function PublicLayout({ children, params }: LayoutProps<'/[lang]'>) {
  const { lang } = await params
  return (
    <html lang={LOCALES[languageOf(lang)]} suppressHydrationWarning>
      <head>
        <script src={READER_SCRIPTS.restore} />
      </head>
      <body>
        {children}
        <script src={READER_SCRIPTS.reader} defer />
      </body>
    </html>
  )
}
