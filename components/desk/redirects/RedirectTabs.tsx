'use client'

import { useWords } from '../Words.tsx'

const TABS = [
  ['redirects', '/desk/redirects'],
  ['missing', '/desk/redirects/missing'],
  ['pushes', '/desk/redirects/pushes'],
] as const

/** The sides of being found: where old addresses lead, what is missing, what search engines are told. */
export const RedirectTabs = ({ here }: { here: (typeof TABS)[number][0] }) => {
  const t = useWords()
  return (
    <nav
      aria-label={t('desk.redirects.tabs.label')}
      className="mt-4 flex overflow-x-auto border-b border-line"
    >
      {TABS.map(([name, href]) => (
        <a
          key={name}
          href={href}
          aria-current={name === here ? 'page' : undefined}
          className="flex min-h-11 flex-none items-center border-b-2 border-transparent px-4 text-sm aria-[current]:border-brand aria-[current]:font-bold"
        >
          {t(`desk.redirects.tabs.${name}`)}
        </a>
      ))}
    </nav>
  )
}
