import type { Metadata } from 'next'
import { FormPage } from '#components/form/FormPage.tsx'
import { BadLink } from '#components/subscribe/BadLink.tsx'
import { ColumnChoice } from '#components/subscribe/ColumnChoice.tsx'
import { endedPath, preferencesPath } from '#lib/core/addresses.ts'
import { database } from '#lib/db/client.ts'
import { answerForm } from '#lib/next/answerForm.ts'
import { readPreferences } from '#lib/subscriptions/readLinks.ts'
import { savePreferences } from '#lib/subscriptions/savePreferences.ts'
import { choiceIn } from '#lib/subscriptions/schema.ts'
import { unsubscribe } from '#lib/subscriptions/unsubscribe.ts'
import { hiddenMetadata } from '../../../metadata.ts'
import { pageOf } from '../../../read.ts'

export const dynamic = 'force-dynamic'

type Props = PageProps<'/[lang]/subscriptions/[token]'>

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { chrome, t } = await pageOf((await params).lang)
  return hiddenMetadata(chrome, t('subscribe.preferencesTitle'))
}

/** Where mails lead whose reader wants others, or none. */
export default async function Preferences({ params, searchParams }: Props) {
  const { token } = await params
  const { lang, chrome, t } = await pageOf((await params).lang)
  const [title, action] = [t('subscribe.preferencesTitle'), preferencesPath(lang, token)]
  const { fields, problem } = await answerForm('change-subscription', lang, async (visitor, form) => {
    if (form.has('end')) {
      await unsubscribe(visitor, { token })
      return endedPath(lang)
    }
    await savePreferences(visitor, { token, lang, ...choiceIn(form) })
    return preferencesPath(lang, token, 'saved')
  })
  const found = await readPreferences(database(), token, new Date())
  if (!found) return <BadLink {...{ chrome, t, title }} />
  const { done } = await searchParams
  const said = (['confirmed', 'saved'] as const).find((each) => each === done)
  return (
    <FormPage
      {...{ chrome, t, title }}
      done={problem === undefined && said ? t(`subscribe.done.${said}`) : undefined}
      problem={problem?.message}
    >
      <p className="text-soft">{t('subscribe.preferencesAbout', { email: found.email })}</p>
      {found.isPaused && <p className="mt-4 text-seal">{t('subscribe.paused')}</p>}
      <form method="post" action={action}>
        <ColumnChoice columns={chrome.columns} chosen={fields ? choiceIn(fields) : found} t={t} />
        <button type="submit" className="form-button mt-6">
          {t('subscribe.save')}
        </button>
      </form>
      <form method="post" action={action} className="mt-10 border-t border-line pt-6">
        <p className="text-soft">{t('subscribe.endAbout')}</p>
        <button type="submit" name="end" value="1" className="form-button is-grave mt-4">
          {t('subscribe.end')}
        </button>
      </form>
    </FormPage>
  )
}
