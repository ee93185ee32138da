import type { Translate } from '#lib/i18n/translator.ts'

interface Facet {
  name: string
  count: number
  href: string
  isChosen: boolean
}

/** By what the results can be narrowed down, as links; the one that is chosen leads back. */
export const Facets = ({ title, facets, t }: { title: string; facets: Facet[]; t: Translate }) =>
  facets.length === 0 ? null : (
    <section className="mb-6">
      <h2 className="mb-1 text-sm font-bold text-soft">{title}</h2>
      <ul className="-mx-2 flex flex-wrap lg:block">
        {facets.map(({ name, count, href, isChosen }) => (
          <li key={name}>
            <a
              href={href}
              aria-current={isChosen ? 'true' : undefined}
              className={`block px-2 py-1.5 underline-offset-4 hover:underline ${isChosen ? 'font-bold text-brand' : 'text-soft'}`}
            >
              {name}
              <span className="ml-2 text-sm text-faint">{count}</span>
              {isChosen && (
                <>
                  <span aria-hidden="true" className="ml-2">
                    ×
                  </span>
                  <span className="visually-hidden">{t('search.takeAway')}</span>
                </>
              )}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
