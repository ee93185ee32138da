import { Magnifier } from '#components/search/Magnifier.tsx'
import type { ColumnNode } from '#lib/columns/dto.ts'
import { columnPath, homePath, searchPath } from '#lib/core/addresses.ts'
import type { Language } from '#lib/core/text.ts'
import type { Translate } from '#lib/i18n/translator.ts'

/**
 * The columns: a bar on wide screens, and on a phone a list that the menu button opens. The button is the
 * label of a checkbox, so that it works before, and without, any script.
 */
export const Navigation = ({
  columns,
  current,
  lang,
  t,
}: {
  columns: ColumnNode[]
  /** Id of the top column that the page stands in. */
  current: number | undefined
  lang: Language
  t: Translate
}) => (
  <nav aria-label={t('site.navigation')} className="no-print relative bg-band text-on-band">
    <div className="mx-auto max-w-page lg:px-2">
      <input type="checkbox" id="menu" className="menu-toggle visually-hidden lg:hidden" />
      <label htmlFor="menu" className="menu-button flex items-center px-4 py-3 lg:hidden">
        <span aria-hidden="true" className="mr-3 block w-5">
          <span className="block border-t-2 border-on-band" />
          <span className="mt-1 block border-t-2 border-on-band" />
          <span className="mt-1 block border-t-2 border-on-band" />
        </span>
        {t('site.menu')}
      </label>
      <a
        href={searchPath(lang)}
        className="absolute top-0 right-0 flex items-center px-4 py-3 underline-offset-4 hover:underline lg:hidden"
      >
        <Magnifier />
        <span className="ml-2">{t('search.title')}</span>
      </a>
      <ul className="menu-panel hidden pb-3 lg:flex lg:flex-wrap lg:pb-0">
        <li>
          <a href={homePath(lang)} className={LINK}>
            {t('site.home')}
          </a>
        </li>
        {columns.map((column) => (
          <li key={column.id} className="menu-item relative">
            <ColumnLink
              column={column}
              lang={lang}
              t={t}
              className={column.id === current ? `${LINK} bg-deep lg:border-seal-on-band` : LINK}
            />
            {column.children.length > 0 && (
              <ul className="menu-children bg-deep pl-4 lg:invisible lg:absolute lg:top-full lg:left-0 lg:z-10 lg:min-w-full lg:pl-0">
                {column.children.map((child) => (
                  <li key={child.id}>
                    <ColumnLink column={child} lang={lang} t={t} className={CHILD_LINK} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </div>
  </nav>
)

const LINK =
  'block px-4 py-2.5 text-base whitespace-nowrap hover:bg-deep hover:underline underline-offset-4 border-b-2 border-transparent lg:pt-3.5 lg:pb-3'
const CHILD_LINK = 'block px-4 py-2.5 text-base whitespace-nowrap hover:underline underline-offset-4'

const ColumnLink = ({
  column,
  lang,
  t,
  className,
}: {
  column: ColumnNode
  lang: Language
  t: Translate
  className: string
}) =>
  column.linkUrl ? (
    <a href={column.linkUrl} rel="noopener" className={className}>
      {column.name}
      <span className="visually-hidden">{t('site.external')}</span>
      <span aria-hidden="true" className="ml-1 text-xs">
        ↗
      </span>
    </a>
  ) : (
    <a href={columnPath(lang, column.slug)} className={className}>
      {column.name}
    </a>
  )
