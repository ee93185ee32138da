import { notFound } from 'next/navigation'
import { ColumnPage } from '#components/column/ColumnPage.tsx'
import { NoticeList } from '#components/notice/NoticeList.tsx'
import { Pagination } from '#components/ui/Pagination.tsx'
import { columnPath } from '#lib/core/addresses.ts'
import { database } from '#lib/db/client.ts'
import { readListPage, readPinned } from '#lib/public/list.ts'
import { breadcrumbsOf } from '#lib/public/structuredData.ts'
import { type columnOf, endingHere } from '../../../column.ts'
import { JsonLd } from '../../../JsonLd.tsx'
import { pageUrl } from '../../../pageUrl.ts'

/** One page of a column's list. The first begins with what is pinned, which is not shown in its place again. */
export const ColumnList = async ({
  lang,
  chrome,
  column,
  path,
  crumbs,
  t,
  page,
}: Awaited<ReturnType<typeof columnOf>> & { page: number }) => {
  const now = new Date()
  const [list, pinned] = await Promise.all([
    readListPage(database(), column.id, page, now),
    page === 1 ? readPinned(database(), column.id, now) : [],
  ])
  if (page > list.pages) notFound()
  const address = columnPath(lang, column.slug, page)
  const items = list.items.filter((item) => !pinned.some((each) => each.id === item.id))
  const way = page === 1 ? endingHere(crumbs) : [...crumbs, { name: t('list.page', { page }) }]
  return (
    <ColumnPage
      chrome={chrome}
      path={path}
      crumbs={way}
      title={column.name}
      note={column.description}
      address={address}
      url={pageUrl(address)}
      t={t}
    >
      <JsonLd about={(origin) => [breadcrumbsOf(way, origin)]} />
      {list.total === 0 && <p className="py-10 text-soft">{t('list.empty')}</p>}
      <NoticeList items={pinned} lang={lang} t={t} pinned />
      <NoticeList items={items} lang={lang} t={t} />
      <Pagination page={page} pages={list.pages} hrefOf={(n) => columnPath(lang, column.slug, n)} t={t} />
      {list.total > 0 && (
        <p className="mt-4 text-center text-sm text-faint">{t('list.total', { total: list.total })}</p>
      )}
    </ColumnPage>
  )
}
