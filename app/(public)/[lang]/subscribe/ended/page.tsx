import type { Metadata } from 'next'
import { DonePage } from '#components/form/DonePage.tsx'
import { hiddenMetadata } from '../../../metadata.ts'
import { pageOf } from '../../../read.ts'

export const revalidate = 3600
export const generateStaticParams = () => []

type Props = PageProps<'/[lang]/subscribe/ended'>

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { chrome, t } = await pageOf((await params).lang)
  return hiddenMetadata(chrome, t('subscribe.ended'))
}

/** What is said to who gets no more mails. */
export default async function Ended({ params }: Props) {
  const { chrome, t } = await pageOf((await params).lang)
  return <DonePage {...{ chrome, t }} title={t('subscribe.ended')} text={t('subscribe.endedText')} />
}
