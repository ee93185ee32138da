import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { Neighbours } from '#components/notice/Neighbours.tsx'
import { NoticeArticle } from '#components/notice/NoticeArticle.tsx'
import { Related } from '#components/notice/Related.tsx'
import { Withdrawn } from '#components/notice/Withdrawn.tsx'
import { Page } from '#components/site/Page.tsx'
import { shows } from '#lib/cache/shows.ts'
import { tags } from '#lib/cache/tags.ts'
import { columnPath, noticePath } from '#lib/core/addresses.ts'
import { database } from '#lib/db/client.ts'
import { LOCALES } from '#lib/i18n/translator.ts'
import { readNeighbours } from '#lib/public/notice.ts'
import { breadcrumbsOf, newsArticleOf } from '#lib/public/structuredData.ts'
import { JsonLd } from '../../../JsonLd.tsx'
import { hiddenMetadata, pageMetadata } from '../../../metadata.ts'
import { noticeOf } from '../../../notice.ts'
import { pageUrl } from '../../../pageUrl.ts'

export const revalidate = 3600
export const generateStaticParams = () => []

type Props = PageProps<'/[lang]/notices/[id]'>

/** As `noticeOf`; where the column is its page, readers are sent there. */
const shownOf = cache(async (lang: string, id: string) => {
  const found = await noticeOf(lang, id)
  if (found.notice?.columnKind !== 'page') return found
  // Where it leads depends on the column.
  shows(tags.chrome(found.lang))
  permanentRedirect(columnPath(found.lang, found.notice.columnSlug))
})

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { lang, id } = await params
  const { notice, chrome, column, t, lang: language } = await shownOf(lang, id)
  if (!notice) return hiddenMetadata(chrome, t('withdrawn.title'))
  return {
    ...pageMetadata({
      chrome,
      title: notice.title,
      column,
      notice,
      path: noticePath(language, notice.id),
      inLanguages: notice.translation && {
        [language]: noticePath(language, notice.id),
        [notice.translation.lang]: notice.translation.href,
      },
    }),
    ...(notice.expired && { robots: { index: false } }),
  }
}

export default async function Notice({ params }: Props) {
  const { lang: segment, id } = await params
  const { notice, withdrawal, lang, chrome, column, path, crumbs, t } = await shownOf(segment, id)
  const list = columnPath(lang, column.slug)
  const address = noticePath(lang, Number(id))
  if (!notice) {
    return (
      <Page chrome={chrome} t={t} path={path} crumbs={crumbs} address={address}>
        <Withdrawn withdrawal={withdrawal} column={{ name: column.name, href: list }} lang={lang} t={t} />
      </Page>
    )
  }
  const context = {
    ...{ site: chrome.site, column, lang, language: LOCALES[lang] },
    path: noticePath(lang, notice.id),
  }
  const { previous, next, related } = await readNeighbours(database(), notice.id, new Date())
  return (
    <Page chrome={chrome} t={t} path={path} crumbs={crumbs} address={address} view={`notice/${notice.id}`}>
      <div className="in-columns pt-6 lg:grid lg:grid-cols-[minmax(0,46rem)_minmax(0,1fr)] lg:gap-16 lg:pt-10">
        <NoticeArticle
          notice={notice}
          lang={lang}
          t={t}
          closeHref={list}
          url={pageUrl(address)}
          countsViews={chrome.site.showViews}
        >
          <JsonLd
            about={(origin) => [
              newsArticleOf(notice, { ...context, origin }),
              breadcrumbsOf([...crumbs, { name: notice.title }], origin),
            ]}
          />
          <Neighbours previous={previous} next={next} t={t} />
        </NoticeArticle>
        <Related items={related} listHref={list} lang={lang} t={t} />
      </div>
    </Page>
  )
}
