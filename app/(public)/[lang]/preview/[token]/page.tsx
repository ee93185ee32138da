import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { NoticeArticle } from '#components/notice/NoticeArticle.tsx'
import { PreviewStrip } from '#components/notice/PreviewStrip.tsx'
import { Page } from '#components/site/Page.tsx'
import { columnPath, noticePath, previewFilePath } from '#lib/core/addresses.ts'
import { isLanguage } from '#lib/core/text.ts'
import { database } from '#lib/db/client.ts'
import { readUnpublished } from '#lib/public/notice.ts'
import { findPreview } from '#lib/public/preview.ts'
import { columnOf } from '../../../column.ts'
import { hiddenMetadata } from '../../../metadata.ts'
import { pageUrl } from '../../../pageUrl.ts'

export const dynamic = 'force-dynamic'

type Props = PageProps<'/[lang]/preview/[token]'>

const previewOf = cache(async (lang: string, token: string) => {
  const preview = isLanguage(lang) ? await findPreview(database(), token, new Date()) : undefined
  const notice = preview && (await readUnpublished(database(), preview.noticeId))
  if (!notice) notFound()
  return { ...preview, notice, ...(await columnOf(lang, notice.columnSlug)) }
})

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { lang, token } = await params
  const { notice, chrome } = await previewOf(lang, token)
  return { ...hiddenMetadata(chrome, notice.title), robots: { index: false, follow: false } }
}

/** A notice as readers would see it if it were published now, for whoever has its private address. */
export default async function PreviewPage({ params }: Props) {
  const { lang: segment, token } = await params
  const { notice, expiresAt, lang, chrome, column, path, crumbs, t } = await previewOf(segment, token)
  const fileAt = (sha256: string) => previewFilePath(token, sha256)
  const shown = {
    ...notice,
    attachments: notice.attachments.map((file) => ({ ...file, href: fileAt(file.sha256) })),
  }
  return (
    <>
      <PreviewStrip expiresAt={expiresAt} t={t} />
      <Page chrome={chrome} t={t} path={path} crumbs={crumbs}>
        <div className="in-columns pt-6 lg:grid lg:grid-cols-[minmax(0,46rem)_minmax(0,1fr)] lg:gap-16 lg:pt-10">
          <NoticeArticle
            notice={shown}
            lang={lang}
            t={t}
            closeHref={columnPath(lang, column.slug)}
            url={pageUrl(noticePath(lang, notice.id))}
            originalAt={fileAt}
          />
        </div>
      </Page>
    </>
  )
}
