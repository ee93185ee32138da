import '../desk.css'
import type { ReactNode } from 'react'
import type { Language } from '#lib/core/text.ts'
import { LOCALES } from '#lib/i18n/translator.ts'
import { Words } from '../Words.tsx'
import { Clock } from './Clock.tsx'
import { DeskData } from './DeskData.tsx'
import { Toasts } from './Toasts.tsx'

/** The document around every screen for editors. */
export const Document = ({
  lang,
  timeZone,
  children,
}: {
  lang: Language
  /** The site's, as an IANA name. */
  timeZone: string
  children: ReactNode
}) => (
  <html lang={LOCALES[lang]}>
    <body>
      <Words lang={lang}>
        <Clock now={Date.now()} timeZone={timeZone}>
          <DeskData>
            <Toasts>{children}</Toasts>
          </DeskData>
        </Clock>
      </Words>
    </body>
  </html>
)
