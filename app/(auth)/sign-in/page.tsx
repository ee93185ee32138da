import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SignInForm } from '#components/desk/SignInForm.tsx'
import { deskPath } from '#lib/core/deskPaths.ts'
import { mailsAreSent, singleSignOn, siteUrl } from '#lib/env.ts'
import { translator } from '#lib/i18n/translator.ts'
import { currentActor } from '#lib/next/session.ts'
import { visitorLanguage } from '#lib/next/visitor.ts'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: translator(await visitorLanguage())('auth.signIn'),
})

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { callbackUrl, error, done } = await searchParams
  const to = deskPath(withoutSite(callbackUrl))
  if (await currentActor()) redirect(to)
  const t = translator(await visitorLanguage())
  const sso = singleSignOn()
  return (
    <>
      <h1 className="font-serif text-2xl font-bold">{t('auth.signInTitle')}</h1>
      {done === 'password' && (
        <p className="mt-4 border-l-4 border-brand bg-wash px-4 py-3 text-sm">{t('auth.passwordIsSet')}</p>
      )}
      <noscript>
        <p className="mt-4 border-l-4 border-seal bg-wash px-4 py-3 text-sm">{t('auth.needsScript')}</p>
      </noscript>
      <SignInForm
        callbackUrl={to}
        singleSignOn={sso && (sso.name ?? t('auth.singleSignOn'))}
        word={typeof error === 'string' ? error : undefined}
      />
      {mailsAreSent() && (
        <p className="mt-6 text-sm">
          <a href="/forgotten-password" className="text-brand underline underline-offset-4">
            {t('auth.forgotten')}
          </a>
        </p>
      )}
    </>
  )
}

/** After a failure the framework names the screen to go on to by its full address. */
const withoutSite = (address: unknown): unknown =>
  typeof address === 'string' && address.startsWith(`${siteUrl()}/`)
    ? address.slice(siteUrl().length)
    : address
