import type { Metadata } from 'next'
import { SetPasswordForm } from '#components/desk/SetPasswordForm.tsx'
import { translator } from '#lib/i18n/translator.ts'
import { visitorLanguage } from '#lib/next/visitor.ts'
import { setPasswordByLink } from '../../actions.ts'

/** What stands in the link is not to reach another site by way of a referrer. */
export const generateMetadata = async (): Promise<Metadata> => ({
  title: translator(await visitorLanguage())('auth.setPassword'),
  referrer: 'no-referrer',
})

export default async function SetPasswordPage({ params }: PageProps<'/set-password/[token]'>) {
  const { token } = await params
  const t = translator(await visitorLanguage())
  return (
    <>
      <h1 className="font-serif text-2xl font-bold">{t('auth.setPassword')}</h1>
      <SetPasswordForm token={token} action={setPasswordByLink} />
    </>
  )
}
