import type { Metadata } from 'next'
import { DonePage } from '#components/form/DonePage.tsx'
import { hiddenMetadata } from '../../../metadata.ts'
import { pageOf } from '../../../read.ts'

export const revalidate = 3600
export const generateStaticParams = () => []

type Props = PageProps<'/[lang]/report/thanks'>

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { chrome, t } = await pageOf((await params).lang)
  return hiddenMetadata(chrome, t('report.thanks'))
}

/** What is said to who has reported a mistake. */
export default async function Thanks({ params }: Props) {
  const { chrome, t } = await pageOf((await params).lang)
  return <DonePage {...{ chrome, t }} title={t('report.thanks')} text={t('report.thanksText')} />
}
