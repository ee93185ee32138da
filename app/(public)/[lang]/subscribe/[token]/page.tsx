import type { Metadata } from 'next'
import { FORM_BUTTON, FormPage } from '#components/subscribe/FormPage.tsx'
import { subscribePath } from '#lib/core/addresses.ts'
import { database } from '#lib/db/client.ts'
import { translator } from '#lib/i18n/translator.ts'
import { readWish } from '#lib/subscriptions/readLinks.ts'
import { chromeOf, languageOf } from '../../../read.ts'

export const dynamic = 'force-dynamic'

type Props = PageProps<'/[lang]/subscribe/[token]'>

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const lang = languageOf((await params).lang)
  const { site } = await chromeOf(lang)
  return {
    title: `${translator(lang)('subscribe.confirmTitle')} - ${site.name}`,
    robots: { index: false },
  }
}

/** Where a mail leads that asks for a confirmation. Only the button confirms. */
export default async function Confirm({ params }: Props) {
  const { lang: segment, token } = await params
  const lang = languageOf(segment)
  const [chrome, t] = [await chromeOf(lang), translator(lang)]
  const wish = await readWish(database(), token, new Date())
  return (
    <FormPage {...{ chrome, t }} title={t('subscribe.confirmTitle')} problem={wish ? undefined : 'link'}>
      {wish ? (
        <form method="post" action="/api/v1/subscriptions/confirm" className="mt-6">
          <p>
            {t('subscribe.confirmAbout', {
              email: wish.email,
              frequency: t(`subscribe.frequencies.${wish.frequency}`),
            })}
          </p>
          <ul className="mt-4 list-disc pl-6">
            {wish.columns.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
          <input type="hidden" name="lang" value={lang} />
          <input type="hidden" name="token" value={token} />
          <button type="submit" className={FORM_BUTTON}>
            {t('subscribe.confirm')}
          </button>
        </form>
      ) : (
        <p className="mt-6">
          <a href={subscribePath(lang)} className="text-brand underline underline-offset-4">
            {t('subscribe.again')}
          </a>
        </p>
      )}
    </FormPage>
  )
}
