import type { Metadata } from 'next'
import { columnPath } from '#lib/core/addresses.ts'
import { database } from '#lib/db/client.ts'
import { readColumnNotice } from '#lib/public/notice.ts'
import { columnOf } from '../../../column.ts'
import { pageMetadata } from '../../../metadata.ts'
import { ColumnList } from './ColumnList.tsx'
import { SinglePage } from './SinglePage.tsx'

export const revalidate = 3600
export const generateStaticParams = () => []

export const generateMetadata = async ({
  params,
}: PageProps<'/[lang]/columns/[slug]'>): Promise<Metadata> => {
  const { lang, slug } = await params
  const { chrome, column, ...found } = await columnOf(lang, slug)
  return pageMetadata({
    chrome,
    title: column.name,
    column,
    path: columnPath(found.lang, column.slug),
  })
}

/** A column: its list from the top, or its single page. */
export default async function Column({ params }: PageProps<'/[lang]/columns/[slug]'>) {
  const { lang, slug } = await params
  const found = await columnOf(lang, slug)
  if (found.column.kind === 'list') return <ColumnList {...found} page={1} />
  const notice = await readColumnNotice(database(), found.column.id)
  return <SinglePage {...found} notice={notice} />
}
