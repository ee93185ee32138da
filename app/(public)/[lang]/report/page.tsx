import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ReportForm } from '#components/report/ReportForm.tsx'
import { Page } from '#components/site/Page.tsx'
import { homePath, reportPath, reportThanksPath } from '#lib/core/addresses.ts'
import { textIn } from '#lib/core/addressParams.ts'
import type { Problem } from '#lib/core/problem.ts'
import type { SentForm } from '#lib/core/sentForm.ts'
import type { Language } from '#lib/core/text.ts'
import { database } from '#lib/db/client.ts'
import { answerForm } from '#lib/next/answerForm.ts'
import { sentForm } from '#lib/next/sentForm.ts'
import { pageAbout } from '#lib/reports/pageAbout.ts'
import { reportMistake } from '#lib/reports/reportMistake.ts'
import { pathOf } from '#lib/reports/schema.ts'
import { hiddenMetadata } from '../../metadata.ts'
import { pageOf } from '../../read.ts'

export const dynamic = 'force-dynamic'

type Props = PageProps<'/[lang]/report'>

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { chrome, t } = await pageOf((await params).lang)
  return hiddenMetadata(chrome, t('report.title'))
}

/** 纠错: where readers say what is wrong in a page, and where the form that they fill in is taken (ADR 17). */
export default async function Report({ params, searchParams }: Props) {
  const { lang, chrome, t } = await pageOf((await params).lang)
  const form = await sentForm()
  const problem = form && (await take(lang, form))
  if (form && !problem) redirect(reportThanksPath(lang))
  const fields = form?.fields ?? { about: textIn((await searchParams).about) ?? '' }
  const about = fields.about ? pathOf(fields.about) : undefined
  const known = about ? await pageAbout(database(), about) : undefined
  return (
    <Page
      chrome={chrome}
      t={t}
      crumbs={[{ name: t('site.home'), href: homePath(lang) }, { name: t('report.title') }]}
    >
      <ReportForm
        action={reportPath(lang)}
        fields={fields}
        page={about && known?.title ? { path: about, title: known.title } : undefined}
        problem={problem}
        t={t}
      />
    </Page>
  )
}

const take = async (lang: Language, form: SentForm): Promise<Problem | undefined> =>
  answerForm('report-mistake', lang, form, async (sender, fields) => {
    // Nobody sees this field: what fills it in is a program, which need not know that it was found out.
    if (fields.website) return
    await reportMistake(sender, {
      ...{ lang, about: fields.about ?? '', words: fields.words ?? '' },
      ...{ quotation: fields.quotation, contact: fields.contact },
    })
  })
