import type { Translate } from '#lib/i18n/translator.ts'

export interface Crumb {
  name: string
  href?: string
}

/** 当前位置: where the page stands, from the home page down. */
export const Breadcrumb = ({ crumbs, t }: { crumbs: Crumb[]; t: Translate }) => (
  <nav aria-label={t('site.here')} className="no-print border-b border-line bg-wash text-sm text-soft">
    <ol className="mx-auto flex max-w-page flex-wrap px-4 py-2.5 lg:px-6">
      <li aria-hidden="true" className="mr-2 text-faint">
        {t('site.here')}
      </li>
      {crumbs.map((crumb, i) => (
        <li key={crumb.name} className="flex min-w-0">
          {i > 0 && (
            <span aria-hidden="true" className="flex-none px-2 text-faint">
              ›
            </span>
          )}
          {crumb.href ? (
            <a href={crumb.href} className="underline-offset-4 hover:text-brand hover:underline">
              {crumb.name}
            </a>
          ) : (
            <span aria-current="page">{crumb.name}</span>
          )}
        </li>
      ))}
    </ol>
  </nav>
)
