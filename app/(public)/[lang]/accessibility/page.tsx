import type { Metadata } from 'next'
import { Page } from '#components/site/Page.tsx'
import { accessibilityPath, homePath, reportPath } from '#lib/core/addresses.ts'
import { inLanguagesOf, pageMetadata } from '../../metadata.ts'
import { pageOf } from '../../read.ts'

export const revalidate = 3600
export const generateStaticParams = () => []

type Props = PageProps<'/[lang]/accessibility'>

const PARTS = ['tools', 'keyboard', 'kept', 'help'] as const

const find = async (params: Props['params']) => {
  const found = await pageOf((await params).lang)
  return { ...found, address: accessibilityPath(found.lang) }
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { chrome, t, address } = await find(params)
  return pageMetadata({
    ...{ chrome, title: t('tools.about'), path: address },
    inLanguages: inLanguagesOf(chrome, accessibilityPath),
  })
}

/** What the site does for readers who see, hear or move less well, and whom to tell what is missing. */
export default async function Accessibility({ params }: Props) {
  const { lang, chrome, t, address } = await find(params)
  const crumbs = [{ name: t('site.home'), href: homePath(lang) }, { name: t('tools.about') }]
  return (
    <Page chrome={chrome} t={t} crumbs={crumbs} address={address}>
      <article className="mx-auto max-w-text py-6 lg:py-10">
        <h1 className="mb-6 border-b border-line pb-4 font-serif text-2xl leading-tight font-bold text-brand lg:text-3xl">
          {t('tools.about')}
        </h1>
        <div className="body">
          {PARTS.map((part) => (
            <section key={part}>
              <h2>{t(`tools.page.${part}.title`)}</h2>
              <p>{t(`tools.page.${part}.text`)}</p>
            </section>
          ))}
          <p>
            <a href={reportPath(lang, address)} rel="nofollow">
              {t('tools.page.tell')}
            </a>
          </p>
        </div>
      </article>
    </Page>
  )
}
