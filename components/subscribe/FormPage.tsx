import type { ReactNode } from 'react'
import { Page } from '#components/site/Page.tsx'
import { homePath } from '#lib/core/addresses.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { Chrome } from '#lib/public/dto.ts'

interface Props {
  chrome: Chrome
  t: Translate
  title: string
  /** What was done, or what was wrong with it, by a word in the address. */
  done?: string | undefined
  problem?: string | undefined
  children: ReactNode
}

const DONE = ['asked', 'confirmed', 'saved', 'ended'] as const
const PROBLEMS = ['email', 'columns', 'often', 'link', 'failed'] as const

const oneOf = <T extends string>(words: readonly T[], word: string | undefined): T | undefined =>
  words.find((each) => each === word)

/** A page with a form for readers, with what came of the last time that it was sent. */
export const FormPage = ({ chrome, t, title, done, problem, children }: Props) => {
  const [said, wrong] = [oneOf(DONE, done), oneOf(PROBLEMS, problem)]
  const crumbs = [{ name: t('site.home'), href: homePath(chrome.lang) }, { name: title }]
  return (
    <Page chrome={chrome} t={t} crumbs={crumbs}>
      <div className="max-w-text py-6 lg:py-10">
        <h1 className="font-serif text-2xl leading-tight font-bold text-brand lg:text-3xl">{title}</h1>
        {said && (
          <p role="status" className="mt-4 border-l-4 border-brand bg-wash px-4 py-3">
            {t(`subscribe.done.${said}`)}
          </p>
        )}
        {wrong && (
          <p role="alert" className="mt-4 border-l-4 border-seal bg-wash px-4 py-3">
            {t(`subscribe.problems.${wrong}`)}
          </p>
        )}
        {children}
      </div>
    </Page>
  )
}

export const FORM_BUTTON = 'form-button mt-6 inline-block bg-band px-6 py-3 text-on-band hover:bg-deep'
