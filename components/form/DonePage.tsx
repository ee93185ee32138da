import { Page } from '#components/site/Page.tsx'
import { homePath } from '#lib/core/addresses.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { Chrome } from '#lib/public/dto.ts'

/** What is said to who has sent a form, and needs no answer to it. */
export const DonePage = ({
  chrome,
  t,
  title,
  text,
}: {
  chrome: Chrome
  t: Translate
  title: string
  text: string
}) => (
  <Page chrome={chrome} t={t}>
    <div className="mx-auto max-w-text py-16 lg:py-24">
      <h1 className="font-serif text-2xl leading-tight font-bold lg:text-3xl">{title}</h1>
      <p className="mt-4 text-soft">{text}</p>
      <p className="mt-6">
        <a href={homePath(chrome.lang)} className="form-button">
          {t('status.backHome')}
        </a>
      </p>
    </div>
  </Page>
)
