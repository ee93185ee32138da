import { notFound } from 'next/navigation'
import { ColumnPage } from '#components/column/ColumnPage.tsx'
import { NoticeList } from '#components/notice/NoticeList.tsx'
import { Pagination } from '#components/ui/Pagination.tsx'
import { archivePath } from '#lib/core/addresses.ts'
import { database } from '#lib/db/client.ts'
import { formatCalendar } from '#lib/i18n/dates.ts'
import { readMonthPage } from '#lib/public/list.ts'
import { breadcrumbsOf } from '#lib/public/structuredData.ts'
import { columnOf } from '../../../../../column.ts'
import { JsonLd } from '../../../../../JsonLd.tsx'
import { pageMetadata } from '../../../../../metadata.ts'
import { pageUrl } from '../../../../../pageUrl.ts'

const MONTH = /^(19|20)\d\d-(0[1-9]|1[0-2])$/

/** Head of one page of a month. */
export const monthMetadata = async (segment: string, slug: string, month: string, page: number) => {
  const { lang, chrome, column, t } = await columnOf(segment, slug)
  if (!MONTH.test(month)) notFound()
  const title = t('list.monthOf', { column: column.name, month: formatCalendar(month, lang) })
  return pageMetadata({
    chrome,
    title: page > 1 ? t('list.pageOf', { title, page }) : title,
    column,
    path: archivePath(lang, column.slug, month, page),
  })
}

/** One page of what a column published in a month. */
export const MonthList = async ({
  lang: segment,
  slug,
  month,
  page,
}: {
  lang: string
  slug: string
  month: string
  page: number
}) => {
  const { lang, chrome, column, path, crumbs, t } = await columnOf(segment, slug)
  if (column.kind !== 'list' || !MONTH.test(month)) notFound()
  const list = await readMonthPage(database(), column.id, month, page, new Date())
  if (list.total === 0 || page > list.pages) notFound()
  const name = formatCalendar(month, lang)
  const address = archivePath(lang, column.slug, month, page)
  const way = [...crumbs, { name: t('list.archive'), href: archivePath(lang, column.slug) }, { name }]
  return (
    <ColumnPage
      chrome={chrome}
      path={path}
      crumbs={way}
      title={t('list.monthOf', { column: column.name, month: name })}
      note={t('list.total', { total: list.total })}
      address={address}
      url={pageUrl(address)}
      t={t}
    >
      <JsonLd about={(origin) => [breadcrumbsOf(way, origin)]} />
      <NoticeList items={list.items} lang={lang} t={t} />
      <Pagination
        page={page}
        pages={list.pages}
        hrefOf={(n) => archivePath(lang, column.slug, month, n)}
        t={t}
      />
    </ColumnPage>
  )
}
