import type { ReactNode } from 'react'
import type { Translate } from '#lib/i18n/translator.ts'
import { NavLinks } from './NavLinks.tsx'
import { SignOut } from './SignOut.tsx'

interface ShellProps {
  t: Translate
  name: string
  links: { href: string; label: string }[]
  children: ReactNode
}

/** What stands around every screen of the desk: where one can go, and who one is. */
export const Shell = ({ t, name, links, children }: ShellProps) => (
  <>
    <a className="skip-link" href="#main">
      {t('site.skip')}
    </a>
    <header className="bg-band text-on-band">
      <div className="mx-auto flex max-w-page flex-wrap items-center px-4 lg:px-6">
        <a href="/desk" className="mr-6 py-3 font-serif text-lg font-bold">
          {t('desk.title')}
        </a>
        <nav
          aria-label={t('desk.navigation')}
          className="order-3 -mx-4 flex w-full flex-wrap px-2 lg:order-none lg:mx-0 lg:w-auto lg:px-0"
        >
          <NavLinks links={links} />
        </nav>
        <div className="ml-auto flex items-center text-sm">
          <a href="/desk/account" className="px-3 py-3 underline-offset-4 hover:underline">
            {name}
          </a>
          <SignOut />
        </div>
      </div>
    </header>
    <main id="main" tabIndex={-1} className="mx-auto max-w-page px-4 pt-6 pb-16 lg:px-6">
      {children}
    </main>
  </>
)
