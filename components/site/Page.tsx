import { Player } from '#components/tools/Player.tsx'
import { ToolPanel } from '#components/tools/ToolPanel.tsx'
import type { ColumnNode } from '#lib/columns/dto.ts'
import { subscribePath } from '#lib/core/addresses.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { Chrome } from '#lib/public/dto.ts'
import { Breadcrumb, type Crumb } from './Breadcrumb.tsx'
import { Footer } from './Footer.tsx'
import { Masthead } from './Masthead.tsx'
import { Navigation } from './Navigation.tsx'

/** The frame of every page for readers. */
export const Page = ({
  chrome,
  t,
  path = [],
  crumbs = [],
  hasSearch = true,
  address,
  view,
  children,
}: {
  chrome: Chrome
  t: Translate
  /** The columns that the page stands in, from the top of the tree. */
  path?: ColumnNode[]
  /** 当前位置, from the home page down. */
  crumbs?: Crumb[]
  /** Whether its frame has a field for searching; the page of results has its own. */
  hasSearch?: boolean
  /** The page's own address, without host; absent where one page stands at many. */
  address?: string
  /** As what it counts how often it is looked at (`lib/analytics/beacon.ts`); not at all where it is absent. */
  view?: 'home' | 'search' | `${'column' | 'notice'}/${number}`
  children: React.ReactNode
}) => (
  <>
    <a href="#content" className="skip-link">
      {t('site.skip')}
    </a>
    <header>
      <Masthead chrome={chrome} t={t} hasSearch={hasSearch} />
      <ToolPanel t={t} />
      <Navigation columns={chrome.columns} current={path[0]?.id} lang={chrome.lang} t={t} />
    </header>
    {crumbs.length > 0 && <Breadcrumb crumbs={crumbs} t={t} />}
    <main id="content" tabIndex={-1} data-view={view} className="mx-auto max-w-page px-4 lg:px-6">
      {children}
    </main>
    <Footer
      site={chrome.site}
      lang={chrome.lang}
      address={address}
      t={t}
      {...(chrome.hasMails && { subscribeHref: subscribePath(chrome.lang) })}
    />
    <Player t={t} />
  </>
)
