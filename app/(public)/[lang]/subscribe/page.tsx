import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ColumnChoice } from '#components/subscribe/ColumnChoice.tsx'
import { FORM_BUTTON, FormPage } from '#components/subscribe/FormPage.tsx'
import { pathToColumn } from '#lib/columns/queries.ts'
import { textIn } from '#lib/core/addressParams.ts'
import { translator } from '#lib/i18n/translator.ts'
import { chromeOf, languageOf } from '../../read.ts'

export const dynamic = 'force-dynamic'

type Props = PageProps<'/[lang]/subscribe'>

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const lang = languageOf((await params).lang)
  const { site } = await chromeOf(lang)
  return { title: `${translator(lang)('subscribe.title')} - ${site.name}`, robots: { index: false } }
}

/** Where readers ask for mails about new notices; there is no such page where the site sends none. */
export default async function Subscribe({ params, searchParams }: Props) {
  const lang = languageOf((await params).lang)
  const chrome = await chromeOf(lang)
  if (!chrome.hasMails) notFound()
  const t = translator(lang)
  const query = await searchParams
  const chosen = pathToColumn(chrome.columns, textIn(query.column) ?? '').at(-1)
  const done = textIn(query.done)
  return (
    <FormPage {...{ chrome, t, done }} title={t('subscribe.title')} problem={textIn(query.problem)}>
      {done !== 'asked' && (
        <form method="post" action="/api/v1/subscriptions" className="mt-6">
          <p className="text-soft">{t('subscribe.about')}</p>
          <input type="hidden" name="lang" value={lang} />
          <p className="mt-6">
            <label htmlFor="email" className="font-bold">
              {t('subscribe.email')}
            </label>
            <input
              id="email"
              type="email"
              name="email"
              required
              maxLength={254}
              autoComplete="email"
              className="form-field mt-2 block w-full"
            />
          </p>
          <ColumnChoice columns={chrome.columns} chosen={chosen ? [chosen.id] : []} frequency="daily" t={t} />
          <button type="submit" className={FORM_BUTTON}>
            {t('subscribe.send')}
          </button>
          <p className="mt-6 text-sm text-faint">{t('subscribe.privacy')}</p>
        </form>
      )}
    </FormPage>
  )
}
