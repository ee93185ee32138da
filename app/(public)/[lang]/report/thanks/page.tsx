import type { Metadata } from 'next'
import { Page } from '#components/site/Page.tsx'
import { homePath } from '#lib/core/addresses.ts'
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
  const { lang, chrome, t } = await pageOf((await params).lang)
  return (
    <Page chrome={chrome} t={t}>
      <div className="mx-auto max-w-text py-16 lg:py-24">
        <h1 className="font-serif text-2xl leading-tight font-bold lg:text-3xl">{t('report.thanks')}</h1>
        <p className="mt-4 text-soft">{t('report.thanksText')}</p>
        <p className="mt-6">
          <a href={homePath(lang)} className="inline-block bg-band px-5 py-2.5 text-on-band hover:bg-deep">
            {t('status.backHome')}
          </a>
        </p>
      </div>
    </Page>
  )
}
