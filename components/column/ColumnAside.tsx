import type { ColumnNode } from '#lib/columns/dto.ts'
import { archivePath, columnPath, subscribePath } from '#lib/core/addresses.ts'
import type { Language } from '#lib/core/text.ts'
import type { Translate } from '#lib/i18n/translator.ts'

/** Beside a column's list: the columns below it, or those beside it, and its archive. */
export const ColumnAside = ({
  column,
  parent,
  hasMails,
  lang,
  t,
}: {
  column: ColumnNode
  parent: ColumnNode | undefined
  /** Whether its readers can have mails about it. */
  hasMails: boolean
  lang: Language
  t: Translate
}) => {
  const top = column.children.length > 0 ? column : parent
  return (
    <aside className="no-print mb-6 lg:mb-0 lg:border-r lg:border-line lg:pr-8">
      {top && (
        <nav aria-label={t('list.columns', { column: top.name })}>
          <ul className="-mx-2 flex flex-wrap lg:block">
            {[top, ...top.children].map((each) => (
              <li key={each.id}>
                <a
                  href={each.linkUrl ?? columnPath(lang, each.slug)}
                  aria-current={each.id === column.id ? 'page' : undefined}
                  className={`block px-2 py-2 underline-offset-4 hover:underline ${each.id === column.id ? 'font-bold text-brand' : 'text-soft'}`}
                >
                  {each.id === top.id ? t('list.all') : each.name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <p>
        <a
          href={archivePath(lang, column.slug)}
          className="block py-2 text-soft underline-offset-4 hover:text-brand hover:underline"
        >
          {t('list.archive')}
        </a>
      </p>
      {hasMails && (
        <p>
          <a
            href={subscribePath(lang, column.slug)}
            className="block py-2 text-soft underline-offset-4 hover:text-brand hover:underline"
          >
            {t('subscribe.link')}
          </a>
        </p>
      )}
    </aside>
  )
}
