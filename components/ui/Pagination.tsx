import type { Translate } from '#lib/i18n/translator.ts'

/** Numbers of the pages that are linked: the first, the last, and those around the current one; 0 is a gap. */
export const pageNumbers = (current: number, last: number): number[] => {
  const shown = [...new Set([1, current - 1, current, current + 1, last])]
    .filter((page) => page >= 1 && page <= last)
    .sort((a, b) => a - b)
  return shown.flatMap((page, i) => (i > 0 && page - (shown[i - 1] ?? page) > 1 ? [0, page] : [page]))
}

const CELL = 'block min-w-11 border border-line px-3 py-2 text-center text-base leading-normal'

/** Links to the pages of a list; nothing where there is only one. */
export const Pagination = ({
  page,
  pages,
  hrefOf,
  t,
}: {
  page: number
  pages: number
  hrefOf: (page: number) => string
  t: Translate
}) =>
  pages <= 1 ? null : (
    <nav aria-label={t('list.pages')} className="no-print mt-8">
      <ul className="-mr-2 flex flex-wrap justify-center">
        {page > 1 && (
          <Cell>
            <a className={`${CELL} hover:border-brand hover:text-brand`} rel="prev" href={hrefOf(page - 1)}>
              {t('list.previous')}
            </a>
          </Cell>
        )}
        {pageNumbers(page, pages).map((number, i, all) => (
          <Cell key={number || `after ${all[i - 1]}`} wideOnly={number !== page}>
            {number === 0 ? (
              <span className="block px-1 py-2">…</span>
            ) : number === page ? (
              <span aria-current="page" className={`${CELL} border-band bg-band text-on-band`}>
                {number}
              </span>
            ) : (
              <a
                className={`${CELL} hover:border-brand hover:text-brand`}
                href={hrefOf(number)}
                aria-label={t('list.page', { page: number })}
              >
                {number}
              </a>
            )}
          </Cell>
        ))}
        {page < pages && (
          <Cell>
            <a className={`${CELL} hover:border-brand hover:text-brand`} rel="next" href={hrefOf(page + 1)}>
              {t('list.next')}
            </a>
          </Cell>
        )}
      </ul>
    </nav>
  )

const Cell = ({ children, wideOnly = false }: { children: React.ReactNode; wideOnly?: boolean }) => (
  <li className={`mr-2 mb-2 ${wideOnly ? 'hidden sm:block' : ''}`}>{children}</li>
)
