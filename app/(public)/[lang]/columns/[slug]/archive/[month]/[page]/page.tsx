import { pageNumberOf } from '../../../../../../column.ts'
import { MonthList, monthMetadata } from '../MonthList.tsx'

export const revalidate = 3600
export const generateStaticParams = () => []

type Props = PageProps<'/[lang]/columns/[slug]/archive/[month]/[page]'>

export const generateMetadata = async ({ params }: Props) => {
  const { lang, slug, month, page } = await params
  return monthMetadata(lang, slug, month, pageNumberOf(page, 2))
}

/** Page 2 and further of a month. */
export default async function NumberedMonth({ params }: Props) {
  const { page, ...rest } = await params
  return <MonthList {...rest} page={pageNumberOf(page, 2)} />
}
