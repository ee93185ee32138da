import { MonthList, monthMetadata } from './MonthList.tsx'

export const revalidate = 3600
export const generateStaticParams = () => []

type Props = PageProps<'/[lang]/columns/[slug]/archive/[month]'>

export const generateMetadata = async ({ params }: Props) => {
  const { lang, slug, month } = await params
  return monthMetadata(lang, slug, month, 1)
}

/** A month of a column, from its end. */
export default async function Month({ params }: Props) {
  return <MonthList {...(await params)} page={1} />
}
