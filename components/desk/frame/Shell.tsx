import { Menu, UserRound } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Translate } from '#lib/i18n/translator.ts'
import { type NavLink, NavLinks } from './NavLinks.tsx'
import { SignOut } from './SignOut.tsx'

interface ShellProps {
  t: Translate
  name: string
  links: NavLink[]
  children: ReactNode
}

/**
 * What stands around every screen of the desk: where one can go, and who one is. Beside the screen where there is
 * room, behind a button at its top where there is none.
 */
export const Shell = ({ t, name, links, children }: ShellProps) => (
  <>
    <a className="skip-link" href="#main">
      {t('site.skip')}
    </a>
    <div className="lg:grid lg:min-h-screen lg:grid-cols-[13.5rem_minmax(0,1fr)]">
      <header className="bg-band text-on-band">
        <details className="desk-menu lg:hidden">
          <summary className="flex min-h-12 items-center px-4 font-serif text-lg font-bold">
            <Menu aria-hidden="true" className="mr-3 h-5 w-5" />
            {t('desk.title')}
          </summary>
          <Places t={t} name={name} links={links} />
        </details>
        <div className="hidden lg:sticky lg:top-0 lg:flex lg:h-screen lg:flex-col lg:overflow-y-auto">
          <a href="/desk" className="px-5 py-5 font-serif text-xl font-bold">
            {t('desk.title')}
          </a>
          <Places t={t} name={name} links={links} />
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-page min-w-0 px-4 pt-5 pb-20 md:px-6 lg:px-10 lg:pt-8"
      >
        {children}
      </main>
    </div>
  </>
)

const Places = ({ t, name, links }: Omit<ShellProps, 'children'>) => (
  <>
    <nav aria-label={t('desk.navigation')} className="pb-2 lg:flex-1">
      <NavLinks links={links} />
    </nav>
    <div className="flex items-center border-t border-deep py-1 text-sm lg:block lg:py-3">
      <a href="/desk/account" className="flex min-h-11 min-w-0 flex-1 items-center px-5 hover:bg-deep">
        <UserRound aria-hidden="true" className="mr-3 h-4 w-4 flex-none" />
        <span className="truncate">{name}</span>
      </a>
      <SignOut />
    </div>
  </>
)
