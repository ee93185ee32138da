import type { Metadata } from 'next'
import { FormPage } from '#components/form/FormPage.tsx'
import { BadLink } from '#components/subscribe/BadLink.tsx'
import { confirmPath, preferencesPath } from '#lib/core/addresses.ts'
import { database } from '#lib/db/client.ts'
import { answerForm } from '#lib/next/answerForm.ts'
import { confirmSubscription } from '#lib/subscriptions/confirmSubscription.ts'
import { readWish } from '#lib/subscriptions/readLinks.ts'
import { hiddenMetadata } from '../../../metadata.ts'
import { pageOf } from '../../../read.ts'

export const dynamic = 'force-dynamic'

type Props = PageProps<'/[lang]/subscribe/[token]'>

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { chrome, t } = await pageOf((await params).lang)
  return hiddenMetadata(chrome, t('subscribe.confirmTitle'))
}

/** Where a mail leads that asks for a confirmation. Only the button confirms: programs that look through mails follow links. */
export default async function Confirm({ params }: Props) {
  const { token } = await params
  const { lang, chrome, t } = await pageOf((await params).lang)
  const title = t('subscribe.confirmTitle')
  const { problem } = await answerForm('confirm-subscription', lang, async (visitor) => {
    const change = await confirmSubscription(visitor, { token })
    return preferencesPath(lang, change.token, 'confirmed')
  })
  const wish = await readWish(database(), token, new Date())
  if (!wish) return <BadLink {...{ chrome, t, title }} />
  return (
    <FormPage {...{ chrome, t, title }} problem={problem?.message}>
      <form method="post" action={confirmPath(lang, token)}>
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
        <button type="submit" className="form-button mt-6">
          {t('subscribe.confirm')}
        </button>
      </form>
    </FormPage>
  )
}
