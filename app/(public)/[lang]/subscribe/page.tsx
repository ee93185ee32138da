import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FormField } from '#components/form/FormField.tsx'
import { FormPage } from '#components/form/FormPage.tsx'
import { Trap } from '#components/form/Trap.tsx'
import { ColumnChoice } from '#components/subscribe/ColumnChoice.tsx'
import { pathToColumn } from '#lib/columns/queries.ts'
import { askedPath, subscribePath } from '#lib/core/addresses.ts'
import { textIn } from '#lib/core/addressParams.ts'
import { TRAP } from '#lib/core/sentForm.ts'
import { answerForm } from '#lib/next/answerForm.ts'
import { requestSubscription } from '#lib/subscriptions/requestSubscription.ts'
import { choiceIn } from '#lib/subscriptions/schema.ts'
import { hiddenMetadata } from '../../metadata.ts'
import { pageOf } from '../../read.ts'

export const dynamic = 'force-dynamic'

type Props = PageProps<'/[lang]/subscribe'>

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { chrome, t } = await pageOf((await params).lang)
  return hiddenMetadata(chrome, t('subscribe.title'))
}

/** Where readers ask for mails about new notices; there is no such page where the site sends none. */
export default async function Subscribe({ params, searchParams }: Props) {
  const { lang, chrome, t } = await pageOf((await params).lang)
  if (!chrome.hasMails) notFound()
  const { fields, problem } = await answerForm('subscribe', lang, async (visitor, form) => {
    const email = form.get('email') ?? ''
    if (!form.get(TRAP)) await requestSubscription(visitor, { lang, email, ...choiceIn(form) })
    return askedPath(lang)
  })
  const named = textIn((await searchParams).column)
  const column = named === undefined ? undefined : pathToColumn(chrome.columns, named).at(-1)
  const typed = fields ?? new URLSearchParams(column && { columns: String(column.id) })
  return (
    <FormPage {...{ chrome, t }} title={t('subscribe.title')} problem={problem?.message}>
      <form method="post" action={subscribePath(lang)}>
        <p className="text-soft">{t('subscribe.about')}</p>
        <FormField name="email" label={t('subscribe.email')} {...{ typed, problem }}>
          {(wiring) => <input {...wiring} type="email" required maxLength={254} autoComplete="email" />}
        </FormField>
        <ColumnChoice columns={chrome.columns} chosen={choiceIn(typed)} t={t} />
        <Trap t={t} />
        <button type="submit" className="form-button mt-6">
          {t('subscribe.send')}
        </button>
        <p className="mt-6 text-sm text-faint">{t('subscribe.privacy')}</p>
      </form>
    </FormPage>
  )
}
