import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { columnPath } from '#lib/core/addresses.ts'
import { columnOf, pageNumberOf } from '../../../../column.ts'
import { pageMetadata } from '../../../../metadata.ts'
import { ColumnList } from '../ColumnList.tsx'

export const revalidate = 3600
export const generateStaticParams = () => []

type Props = PageProps<'/[lang]/columns/[slug]/[page]'>

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { lang, slug, page: segment } = await params
  const { chrome, column, t, ...found } = await columnOf(lang, slug)
  const page = pageNumberOf(segment, 2)
  return pageMetadata({
    chrome,
    title: t('list.pageOf', { title: column.name, page }),
    column,
    path: columnPath(found.lang, column.slug, page),
  })
}

/** Page 2 and further of a column's list. */
export default async function NumberedColumnPage({ params }: Props) {
  const { lang, slug, page } = await params
  const found = await columnOf(lang, slug)
  if (found.column.kind !== 'list') notFound()
  return <ColumnList {...found} page={pageNumberOf(page, 2)} />
}
