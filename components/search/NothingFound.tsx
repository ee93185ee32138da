import type { Language } from '#lib/core/text.ts'
import type { Translate } from '#lib/i18n/translator.ts'

/** What may help where nothing was found. */
export const NothingFound = ({
  everywhere,
  otherLanguage,
  t,
}: {
  /** The same search without column and year, where it has them. */
  everywhere: string | undefined
  /** The same search among the notices in the other language. */
  otherLanguage: { href: string; lang: Language } | undefined
  t: Translate
}) => (
  <section className="py-8">
    <h2 className="text-lg font-bold">{t('search.nothing')}</h2>
    <ul className="mt-3 text-soft">
      {everywhere && (
        <li className="py-1">
          <a href={everywhere} className={LINK}>
            {t('search.everywhere')}
          </a>
        </li>
      )}
      {otherLanguage && (
        <li className="py-1">
          <a href={otherLanguage.href} className={LINK}>
            {t(`search.inLanguage.${otherLanguage.lang}`)}
          </a>
        </li>
      )}
      {(['fewer', 'other', 'number'] as const).map((hint) => (
        <li key={hint} className="py-1">
          {t(`search.hint.${hint}`)}
        </li>
      ))}
    </ul>
  </section>
)

const LINK = 'inline-block py-1 text-brand underline underline-offset-4'
