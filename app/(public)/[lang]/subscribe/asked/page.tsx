import type { Metadata } from 'next'
import { DonePage } from '#components/form/DonePage.tsx'
import { hiddenMetadata } from '../../../metadata.ts'
import { pageOf } from '../../../read.ts'

export const revalidate = 3600
export const generateStaticParams = () => []

type Props = PageProps<'/[lang]/subscribe/asked'>

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { chrome, t } = await pageOf((await params).lang)
  return hiddenMetadata(chrome, t('subscribe.asked'))
}

/** What is said to who has asked for mails. */
export default async function Asked({ params }: Props) {
  const { chrome, t } = await pageOf((await params).lang)
  return <DonePage {...{ chrome, t }} title={t('subscribe.asked')} text={t('subscribe.askedText')} />
}
