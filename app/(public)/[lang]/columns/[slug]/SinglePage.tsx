import { Attachments } from '#components/notice/Attachments.tsx'
import { Body } from '#components/notice/Body.tsx'
import { PrintFooter } from '#components/notice/PrintFooter.tsx'
import { Page } from '#components/site/Page.tsx'
import { columnPath } from '#lib/core/addresses.ts'
import type { NoticePage } from '#lib/public/dto.ts'
import { breadcrumbsOf, organizationOf } from '#lib/public/structuredData.ts'
import { type columnOf, endingHere } from '../../../column.ts'
import { JsonLd } from '../../../JsonLd.tsx'
import { pageUrl } from '../../../pageUrl.ts'

/** A column that is one page, such as 机构概况: the newest notice published in it, under the column's name. */
export const SinglePage = ({
  lang,
  chrome,
  column,
  path,
  crumbs,
  t,
  notice,
}: Awaited<ReturnType<typeof columnOf>> & { notice: NoticePage | undefined }) => (
  <Page
    chrome={chrome}
    t={t}
    path={path}
    crumbs={endingHere(crumbs)}
    address={columnPath(lang, column.slug)}
    view={`column/${column.id}`}
  >
    <JsonLd
      about={(origin) => [breadcrumbsOf(endingHere(crumbs), origin), organizationOf(chrome.site, origin)]}
    />
    <article className="mx-auto max-w-text py-6 lg:py-10">
      <h1 className="mb-6 border-b border-line pb-4 font-serif text-2xl leading-tight font-bold text-brand lg:text-3xl">
        {column.name}
      </h1>
      {notice ? (
        <>
          <Body html={notice.bodyHtml} pictures={notice.pictures} t={t} />
          <Attachments attachments={notice.attachments} t={t} />
        </>
      ) : (
        <p className="py-10 text-soft">{t('list.empty')}</p>
      )}
      <PrintFooter url={pageUrl(columnPath(lang, column.slug))} t={t} />
    </article>
  </Page>
)
