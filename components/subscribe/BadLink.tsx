import { FormPage } from '#components/form/FormPage.tsx'
import { subscribePath } from '#lib/core/addresses.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { Chrome } from '#lib/public/dto.ts'

/** What is said to who has the link of a mail that leads nowhere, or no longer. */
export const BadLink = ({ chrome, t, title }: { chrome: Chrome; t: Translate; title: string }) => (
  <FormPage {...{ chrome, t, title }} problem={t('errors.subscriptions.bad-link')}>
    <p>
      <a href={subscribePath(chrome.lang)} className="text-brand underline underline-offset-4">
        {t('subscribe.again')}
      </a>
    </p>
  </FormPage>
)
