import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { Neighbours } from '#components/notice/Neighbours.tsx'
import { NoticeArticle } from '#components/notice/NoticeArticle.tsx'
import { Related } from '#components/notice/Related.tsx'
import { Withdrawn } from '#components/notice/Withdrawn.tsx'
import { Page } from '#components/site/Page.tsx'
import { shows, showsWithdrawn } from '#lib/cache/shows.ts'
import { tags } from '#lib/cache/tags.ts'
import { columnPath, noticePath } from '#lib/core/addresses.ts'
import { isLanguage, type Language } from '#lib/core/text.ts'
import { database } from '#lib/db/client.ts'
import { env } from '#lib/env.ts'
import { readNeighbours, readNotice, readWithdrawal } from '#lib/public/notice.ts'
import { columnOf } from '../../../column.ts'
import { pageMetadata } from '../../../metadata.ts'

export const revalidate = 3600
export const generateStaticParams = () => []

type Props = PageProps<'/[lang]/notices/[id]'>

/**
 * The notice of an address, with its column; or why it is gone. A 404 where there never was one, the column
 * where that is its page.
 */
const noticeOf = cache(async (lang: string, id: string) => {
  if (!isLanguage(lang) || !/^[1-9]\d{0,14}$/.test(id)) notFound()
  const notice = await readNotice(database(), lang, Number(id))
  if (!notice) return withdrawalOf(lang, Number(id))
  if (notice.columnKind === 'page') {
    // Where it leads depends on the column.
    shows(tags.chrome(lang))
    permanentRedirect(columnPath(lang, notice.columnSlug))
  }
  return { notice, withdrawal: undefined, ...(await columnOf(lang, notice.columnSlug)) }
})

const withdrawalOf = async (lang: Language, id: number) => {
  const withdrawal = await readWithdrawal(database(), lang, id)
  if (!withdrawal) notFound()
  showsWithdrawn()
  return { notice: undefined, withdrawal, ...(await columnOf(lang, withdrawal.columnSlug)) }
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { lang, id } = await params
  const { notice, chrome, t, ...found } = await noticeOf(lang, id)
  if (!notice) return { title: `${t('withdrawn.title')} - ${chrome.site.name}`, robots: { index: false } }
  return {
    ...pageMetadata({
      site: chrome.site,
      title: notice.title,
      description: notice.description,
      keywords: notice.keywords,
      path: noticePath(found.lang, notice.id),
    }),
    ...(notice.expired && { robots: { index: false } }),
  }
}

export default async function Notice({ params }: Props) {
  const { lang: segment, id } = await params
  const { notice, withdrawal, lang, chrome, column, path, crumbs, t } = await noticeOf(segment, id)
  const list = columnPath(lang, column.slug)
  if (!notice) {
    return (
      <Page chrome={chrome} t={t} path={path} crumbs={crumbs}>
        <Withdrawn withdrawal={withdrawal} column={{ name: column.name, href: list }} lang={lang} t={t} />
      </Page>
    )
  }
  const { previous, next, related } = await readNeighbours(database(), notice.id, new Date())
  return (
    <Page chrome={chrome} t={t} path={path} crumbs={crumbs} view={`notice/${notice.id}`}>
      <div className="pt-6 lg:grid lg:grid-cols-[minmax(0,46rem)_minmax(0,1fr)] lg:gap-16 lg:pt-10">
        <NoticeArticle
          notice={notice}
          lang={lang}
          t={t}
          closeHref={list}
          url={`${env().PUBLIC_URL ?? ''}${noticePath(lang, notice.id)}`}
          countsViews={chrome.site.showViews}
        >
          <Neighbours previous={previous} next={next} t={t} />
        </NoticeArticle>
        <Related items={related} listHref={list} lang={lang} t={t} />
      </div>
    </Page>
  )
}
