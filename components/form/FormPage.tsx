import type { ReactNode } from 'react'
import { Page } from '#components/site/Page.tsx'
import { homePath } from '#lib/core/addresses.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { Chrome } from '#lib/public/dto.ts'

interface Props {
  chrome: Chrome
  t: Translate
  title: string
  /** What came of the last time that a form was sent. */
  done?: string | undefined
  /** Why it was not taken. */
  problem?: string | undefined
  children: ReactNode
}

/** A page with forms for readers, or with what came of one. */
export const FormPage = ({ chrome, t, title, done, problem, children }: Props) => (
  <Page
    chrome={chrome}
    t={t}
    crumbs={[{ name: t('site.home'), href: homePath(chrome.lang) }, { name: title }]}
  >
    <div className="mx-auto max-w-text py-6 lg:py-10">
      <h1 className="mb-4 font-serif text-2xl leading-tight font-bold text-brand lg:text-3xl">{title}</h1>
      {done && (
        <p role="status" className="mb-4 border-l-4 border-brand bg-wash px-4 py-3">
          {done}
        </p>
      )}
      {problem && (
        <p role="alert" className="mb-4 border-l-4 border-seal bg-wash px-4 py-3">
          {problem}
        </p>
      )}
      {children}
    </div>
  </Page>
)
