import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '#components/site/Page.tsx'
import { columnPath, homePath } from '#lib/core/addresses.ts'
import { hiddenMetadata } from '../../../metadata.ts'
import { pageOf } from '../../../read.ts'

export const revalidate = 3600
export const generateStaticParams = () => []

type Props = PageProps<'/[lang]/status/[code]'>

const CODES = ['404', '500', '503'] as const
const isStatus = (code: string): code is (typeof CODES)[number] => CODES.some((each) => each === code)

const statusOf = async (params: Props['params']) => {
  const { lang, code } = await params
  if (!isStatus(code)) notFound()
  return { code, ...(await pageOf(lang)) }
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { code, t, chrome } = await statusOf(params)
  return hiddenMetadata(chrome, t(`status.${code}.title`))
}

/** What the server answers with where there is no page, or none can be made: in the site's own dress. */
export default async function Status({ params }: Props) {
  const { lang, code, t, chrome } = await statusOf(params)
  return (
    <Page chrome={chrome} t={t}>
      <div className="mx-auto max-w-text py-16 lg:py-24">
        <p className="text-sm text-seal">{code}</p>
        <h1 className="mt-1 font-serif text-2xl leading-tight font-bold lg:text-3xl">
          {t(`status.${code}.title`)}
        </h1>
        <p className="mt-4 text-soft">{t(`status.${code}.text`)}</p>
        <p className="mt-6">
          <a href={homePath(lang)} className="inline-block bg-band px-5 py-2.5 text-on-band hover:bg-deep">
            {t('status.backHome')}
          </a>
        </p>
        <ul className="mt-8 flex flex-wrap border-t border-line pt-4">
          {chrome.columns
            .filter((column) => column.kind === 'list')
            .map((column) => (
              <li key={column.id} className="mr-6">
                <a
                  href={columnPath(lang, column.slug)}
                  className="block py-2 text-brand underline-offset-4 hover:underline"
                >
                  {column.name}
                </a>
              </li>
            ))}
        </ul>
      </div>
    </Page>
  )
}
