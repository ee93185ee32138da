import type { Metadata } from 'next'
import { ForgottenForm } from '#components/desk/ForgottenForm.tsx'
import { mailsAreSent } from '#lib/env.ts'
import { translator } from '#lib/i18n/translator.ts'
import { visitorLanguage } from '#lib/next/visitor.ts'
import { sendPasswordLink } from '../actions.ts'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: translator(await visitorLanguage())('auth.forgottenTitle'),
})

export default async function ForgottenPasswordPage() {
  const t = translator(await visitorLanguage())
  return (
    <>
      <h1 className="font-serif text-2xl font-bold">{t('auth.forgottenTitle')}</h1>
      {mailsAreSent() ? (
        <ForgottenForm action={sendPasswordLink} />
      ) : (
        <p className="mt-4">{t('auth.askAdministrator')}</p>
      )}
    </>
  )
}
