import '../desk.css'
import type { ReactNode } from 'react'
import type { Language } from '#lib/core/text.ts'
import { LOCALES } from '#lib/i18n/translator.ts'
import { Words } from '../Words.tsx'
import { DeskData } from './DeskData.tsx'
import { Toasts } from './Toasts.tsx'

/** The document around every screen for editors. */
export const Document = ({ lang, children }: { lang: Language; children: ReactNode }) => (
  <html lang={LOCALES[lang]}>
    <body>
      <Words lang={lang}>
        <DeskData>
          <Toasts>{children}</Toasts>
        </DeskData>
      </Words>
    </body>
  </html>
)
