import type { ReactNode } from 'react'
import type { Language } from '#lib/core/text.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { NoticePage } from '#lib/public/dto.ts'
import { Attachments } from './Attachments.tsx'
import { Body } from './Body.tsx'
import { Corrections } from './Corrections.tsx'
import { DocumentFacts } from './DocumentFacts.tsx'
import { NoticeHeader } from './NoticeHeader.tsx'
import { PrintFooter } from './PrintFooter.tsx'
import { ReadingTools } from './ReadingTools.tsx'
import { Relations } from './Relations.tsx'
import { Standing } from './Standing.tsx'

interface Props {
  notice: NoticePage
  lang: Language
  t: Translate
  /** Where its close button leads. */
  closeHref: string
  /** Its address, for who prints it. */
  url: string
  /** Where the original of an image is, for who sees it before readers do. */
  originalAt?: ((sha256: string) => string) | undefined
  /** Whether it shows how often it was looked at, once the script has asked. */
  countsViews?: boolean
  children?: ReactNode
}

/** A notice as readers see it, or will. */
export const NoticeArticle = ({
  notice,
  lang,
  t,
  closeHref,
  url,
  originalAt,
  countsViews = false,
  children,
}: Props) => (
  <article>
    <Standing notice={notice} t={t} />
    <NoticeHeader notice={notice} lang={lang} t={t} countsViews={countsViews} />
    <ReadingTools closeHref={closeHref} url={url} t={t} />
    <Corrections corrections={notice.corrections} lang={lang} t={t} />
    <DocumentFacts notice={notice} lang={lang} t={t} />
    <Relations relations={notice} t={t} />
    <Body html={notice.bodyHtml} pictures={notice.pictures} t={t} {...(originalAt && { originalAt })} />
    <Attachments attachments={notice.attachments} t={t} />
    <PrintFooter url={url} t={t} />
    {children}
  </article>
)
