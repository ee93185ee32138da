import type { Metadata } from 'next'
import { Block } from '#components/home/Block.tsx'
import { LeadStory } from '#components/home/LeadStory.tsx'
import { Page } from '#components/site/Page.tsx'
import { homePath } from '#lib/core/addresses.ts'
import { database } from '#lib/db/client.ts'
import { LOCALES } from '#lib/i18n/translator.ts'
import { readHome } from '#lib/public/home.ts'
import { organizationOf, websiteOf } from '#lib/public/structuredData.ts'
import { JsonLd } from '../JsonLd.tsx'
import { inLanguagesOf, pageMetadata } from '../metadata.ts'
import { pageOf } from '../read.ts'

export const revalidate = 3600
export const generateStaticParams = () => []

export const generateMetadata = async ({ params }: PageProps<'/[lang]'>): Promise<Metadata> => {
  const { lang, chrome } = await pageOf((await params).lang)
  return pageMetadata({ chrome, path: homePath(lang), inLanguages: inLanguagesOf(chrome, homePath) })
}

/** The first block stands beside the lead story, the second across the page, the others below in a grid. */
export default async function HomePage({ params }: PageProps<'/[lang]'>) {
  const { lang, chrome, t } = await pageOf((await params).lang)
  const { lead, blocks } = await readHome(database(), lang, new Date())
  const [first, second, ...others] = blocks
  return (
    <Page chrome={chrome} t={t} address={homePath(lang)} view="home">
      <JsonLd
        about={(origin) => [
          websiteOf(chrome.site, lang, LOCALES[lang], origin),
          organizationOf(chrome.site, origin),
        ]}
      />
      <h1 className="visually-hidden">{chrome.site.name}</h1>
      {!first && <p className="py-16 text-center text-soft">{t('site.empty')}</p>}
      <div className="in-columns mt-6 lg:mt-8 lg:grid lg:grid-cols-12 lg:gap-10">
        {lead && (
          <section aria-label={t('site.lead')} className="lg:col-span-7">
            <LeadStory lead={lead} lang={lang} />
          </section>
        )}
        {first && (
          <div className={`mt-8 lg:mt-0 ${lead ? 'lg:col-span-5' : 'lg:col-span-12'}`}>
            <Block block={first} most={7} lang={lang} t={t} />
          </div>
        )}
      </div>
      {second && (
        <div className="mt-10">
          <Block block={second} most={8} wide lang={lang} t={t} />
        </div>
      )}
      <div className="in-columns mt-2 grid grid-cols-1 md:grid-cols-2 md:gap-x-10 xl:grid-cols-3">
        {others.map((block, i) => {
          const last = i === others.length - 1
          return (
            <div key={block.slug} className={`mt-8 ${last ? fillingRow(others.length) : ''}`}>
              <Block block={block} most={last ? 6 : 5} wide={last} lang={lang} t={t} />
            </div>
          )
        })}
      </div>
    </Page>
  )
}

/** The last of `count` blocks takes what its row, of two or of three, has left. */
const fillingRow = (count: number) =>
  [
    count % 2 === 1 && 'md:col-span-2',
    count % 3 === 1 && 'xl:col-span-3',
    count % 3 === 2 && 'xl:col-span-2',
    count % 3 === 0 && 'xl:col-span-1',
  ]
    .filter(Boolean)
    .join(' ')
