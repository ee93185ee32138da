import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ColumnPage } from '#components/column/ColumnPage.tsx'
import { archivePath } from '#lib/core/addresses.ts'
import { database } from '#lib/db/client.ts'
import { formatCalendar } from '#lib/i18n/dates.ts'
import { readMonths } from '#lib/public/list.ts'
import { breadcrumbsOf } from '#lib/public/structuredData.ts'
import { columnOf } from '../../../../column.ts'
import { JsonLd } from '../../../../JsonLd.tsx'
import { pageMetadata } from '../../../../metadata.ts'
import { pageUrl } from '../../../../pageUrl.ts'

export const revalidate = 3600
export const generateStaticParams = () => []

type Props = PageProps<'/[lang]/columns/[slug]/archive'>

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { lang, slug } = await params
  const { chrome, column, t, ...found } = await columnOf(lang, slug)
  return pageMetadata({
    chrome,
    title: t('list.archiveOf', { column: column.name }),
    column,
    path: archivePath(found.lang, column.slug),
  })
}

/** The months in which a column published something, by year. */
export default async function Archive({ params }: Props) {
  const { lang: segment, slug } = await params
  const { lang, chrome, column, path, crumbs, t } = await columnOf(segment, slug)
  if (column.kind !== 'list') notFound()
  const months = await readMonths(database(), column.id)
  const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))]
  const address = archivePath(lang, column.slug)
  const way = [...crumbs, { name: t('list.archive') }]
  return (
    <ColumnPage
      chrome={chrome}
      path={path}
      crumbs={way}
      title={t('list.archiveOf', { column: column.name })}
      address={address}
      url={pageUrl(address)}
      t={t}
    >
      <JsonLd about={(origin) => [breadcrumbsOf(way, origin)]} />
      {years.length === 0 && <p className="py-10 text-soft">{t('list.empty')}</p>}
      {years.map((year) => (
        <section key={year} aria-labelledby={`year-${year}`} className="mb-8">
          <h2 id={`year-${year}`} className="mb-2 border-b border-line pb-2 text-xl font-bold">
            {year}
          </h2>
          <ul className="grid grid-cols-1 gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
            {months
              .filter(({ month }) => month.startsWith(year))
              .map(({ month, count }) => (
                <li key={month}>
                  <a
                    href={archivePath(lang, column.slug, month)}
                    className="flex justify-between py-2 hover:text-brand hover:underline"
                  >
                    <span>{formatCalendar(month, lang)}</span>
                    <span className="text-faint">{t('list.count', { count })}</span>
                  </a>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </ColumnPage>
  )
}
