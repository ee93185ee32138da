'use client'

import { Tabs } from '../Tabs.tsx'
import { useWords } from '../Words.tsx'

const TABS = [
  ['redirects', '/desk/redirects'],
  ['missing', '/desk/redirects/missing'],
  ['pushes', '/desk/redirects/pushes'],
] as const

/** The sides of being found: where old addresses lead, what is missing, what search engines are told. */
export const RedirectTabs = ({ here }: { here: (typeof TABS)[number][0] }) => {
  const t = useWords()
  const tabs = TABS.map(([name, href]) => ({
    ...{ href, text: t(`desk.redirects.tabs.${name}`), isHere: name === here },
  }))
  return <Tabs label={t('desk.redirects.tabs.label')} tabs={tabs} />
}
