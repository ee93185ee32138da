import type { Translate } from '#lib/i18n/translator.ts'

/** The two sides of looking after people: who there is, and where they are signed in. */
export const PeopleTabs = ({ here, t }: { here: 'people' | 'sessions'; t: Translate }) => (
  <nav aria-label={t('desk.people.title')} className="mt-4 flex border-b border-line">
    {(['people', 'sessions'] as const).map((each) => (
      <a
        key={each}
        href={each === 'people' ? '/desk/people' : '/desk/people/sessions'}
        aria-current={each === here ? 'page' : undefined}
        className="flex min-h-11 items-center border-b-2 border-transparent px-4 text-sm aria-[current]:border-brand aria-[current]:font-bold"
      >
        {t(`desk.people.tabs.${each}`)}
      </a>
    ))}
  </nav>
)
