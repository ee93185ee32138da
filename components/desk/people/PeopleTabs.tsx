import type { Translate } from '#lib/i18n/translator.ts'
import { Tabs } from '../Tabs.tsx'

/** The two sides of looking after people: who there is, and where they are signed in. */
export const PeopleTabs = ({ here, t }: { here: 'people' | 'sessions'; t: Translate }) => (
  <Tabs
    label={t('desk.people.title')}
    tabs={[
      { href: '/desk/people', text: t('desk.people.tabs.people'), isHere: here === 'people' },
      { href: '/desk/people/sessions', text: t('desk.people.tabs.sessions'), isHere: here === 'sessions' },
    ]}
  />
)
