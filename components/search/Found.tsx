import { Pagination } from '#components/ui/Pagination.tsx'
import { type SearchParameters, searchPath } from '#lib/core/addresses.ts'
import type { Language } from '#lib/core/text.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { SEARCH_SORTS, type SearchPage } from '#lib/search/dto.ts'
import { Facets } from './Facets.tsx'
import { NothingFound } from './NothingFound.tsx'
import { Results } from './Results.tsx'

/** The results of a search, with the ways to narrow and to order them. */
export const Found = ({
  found,
  asked,
  lang,
  others,
  hrefOf,
  t,
}: {
  found: SearchPage
  asked: SearchParameters
  lang: Language
  /** The site's other languages. */
  others: Language[]
  /** Address of this search with something changed. */
  hrefOf: (change: Partial<SearchParameters>) => string
  t: Translate
}) => {
  const [other] = others
  const isNarrowed = asked.column !== undefined || asked.year !== undefined
  const { count, isAtLeast } = found.total
  return (
    <div className="lg:grid lg:grid-cols-[12rem_minmax(0,1fr)] lg:gap-10">
      <nav aria-label={t('search.narrow')} className="no-print lg:border-r lg:border-line lg:pr-8">
        <Facets
          title={t('search.byColumn')}
          facets={found.columns.map((column) => {
            const isChosen = column.slug === asked.column
            const href = hrefOf({ column: isChosen ? undefined : column.slug })
            return { name: column.name, count: column.count, href, isChosen }
          })}
          t={t}
        />
        <Facets
          title={t('search.byYear')}
          facets={found.years.map(({ year, count }) => {
            const isChosen = year === asked.year
            const name = t('search.year', { year: String(year) })
            return { name, count, href: hrefOf({ year: isChosen ? undefined : year }), isChosen }
          })}
          t={t}
        />
      </nav>
      <div className="max-w-text">
        {count > 0 && (
          <div className="flex flex-wrap items-baseline border-b border-line pb-2 text-sm text-soft">
            <p role="status" className="mr-6 py-1">
              {t(isAtLeast ? 'search.foundAtLeast' : 'search.found', { count })}
            </p>
            <nav aria-label={t('search.sortBy')} className="no-print ml-auto">
              <ul className="-mx-2 flex">
                {SEARCH_SORTS.map((sort) => (
                  <li key={sort}>
                    <a
                      href={hrefOf({ sort })}
                      aria-current={sort === asked.sort ? 'true' : undefined}
                      className={`block px-2 py-1 underline-offset-4 ${sort === asked.sort ? 'font-bold text-brand' : 'hover:underline'}`}
                    >
                      {t(`search.${sort}`)}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          </div>
        )}
        {found.isRelaxed && count > 0 && <p className="mt-4 text-soft">{t('search.relaxed')}</p>}
        {count === 0 && (
          <NothingFound
            everywhere={isNarrowed ? hrefOf({ column: undefined, year: undefined }) : undefined}
            otherLanguage={other && { href: searchPath(other, { q: asked.q }), lang: other }}
            t={t}
          />
        )}
        {count > 0 && found.items.length === 0 && <p className="py-8 text-soft">{t('search.beyond')}</p>}
        <Results items={found.items} lang={lang} t={t} />
        <Pagination
          page={Math.min(asked.page ?? 1, found.pages)}
          pages={found.pages}
          hrefOf={(page) => hrefOf({ page })}
          t={t}
        />
        {found.isApproximate && count > 0 && (
          <p className="mt-4 text-sm text-faint">{t('search.approximate')}</p>
        )}
      </div>
    </div>
  )
}
