import type { Metadata } from 'next'
import { ColumnChoice } from '#components/subscribe/ColumnChoice.tsx'
import { FORM_BUTTON, FormPage } from '#components/subscribe/FormPage.tsx'
import { subscribePath } from '#lib/core/addresses.ts'
import { textIn } from '#lib/core/addressParams.ts'
import { database } from '#lib/db/client.ts'
import { translator } from '#lib/i18n/translator.ts'
import { readPreferences } from '#lib/subscriptions/readLinks.ts'
import { chromeOf, languageOf } from '../../../read.ts'

export const dynamic = 'force-dynamic'

type Props = PageProps<'/[lang]/subscriptions/[token]'>

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const lang = languageOf((await params).lang)
  const { site } = await chromeOf(lang)
  return {
    title: `${translator(lang)('subscribe.preferencesTitle')} - ${site.name}`,
    robots: { index: false },
  }
}

/** Where mails lead whose reader wants others, or none. */
export default async function Preferences({ params, searchParams }: Props) {
  const { lang: segment, token } = await params
  const query = await searchParams
  const lang = languageOf(segment)
  const [chrome, t] = [await chromeOf(lang), translator(lang)]
  const found = await readPreferences(database(), token, new Date())
  const action = `/api/v1/subscriptions/${token}`
  return (
    <FormPage
      {...{ chrome, t }}
      title={t('subscribe.preferencesTitle')}
      done={found && textIn(query.done)}
      problem={found ? textIn(query.problem) : 'link'}
    >
      {found ? (
        <>
          <p className="mt-6 text-soft">{t('subscribe.preferencesAbout', { email: found.email })}</p>
          {found.isPaused && <p className="mt-4 text-seal">{t('subscribe.paused')}</p>}
          <form method="post" action={action}>
            <input type="hidden" name="lang" value={lang} />
            <ColumnChoice
              columns={chrome.columns}
              chosen={found.columnIds}
              frequency={found.frequency}
              t={t}
            />
            <button type="submit" className={FORM_BUTTON}>
              {t('subscribe.save')}
            </button>
          </form>
          <form method="post" action={action} className="mt-10 border-t border-line pt-6">
            <input type="hidden" name="lang" value={lang} />
            <input type="hidden" name="end" value="1" />
            <p className="text-soft">{t('subscribe.endAbout')}</p>
            <button
              type="submit"
              className="form-button mt-4 inline-block border border-seal px-6 py-3 text-seal"
            >
              {t('subscribe.end')}
            </button>
          </form>
        </>
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
