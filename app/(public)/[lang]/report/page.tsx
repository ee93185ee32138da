import type { Metadata } from 'next'
import { FormPage } from '#components/form/FormPage.tsx'
import { ReportForm } from '#components/report/ReportForm.tsx'
import { reportPath, reportThanksPath } from '#lib/core/addresses.ts'
import { textIn } from '#lib/core/addressParams.ts'
import { TRAP } from '#lib/core/sentForm.ts'
import { database } from '#lib/db/client.ts'
import { answerForm } from '#lib/next/answerForm.ts'
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
  const { fields, problem } = await answerForm('report-mistake', lang, async (visitor, form) => {
    // A program need not know that it was found out.
    if (!form.get(TRAP)) await reportMistake(visitor, { lang, ...reportIn(form) })
    return reportThanksPath(lang)
  })
  const typed = fields ?? new URLSearchParams({ about: textIn((await searchParams).about) ?? '' })
  const about = typed.get('about') ? pathOf(typed.get('about') ?? '') : undefined
  const known = about ? await pageAbout(database(), about) : undefined
  return (
    <FormPage {...{ chrome, t }} title={t('report.title')} problem={problem?.message}>
      <ReportForm
        action={reportPath(lang)}
        page={about && known?.title ? { path: about, title: known.title } : undefined}
        {...{ typed, problem, t }}
      />
    </FormPage>
  )
}

const reportIn = (form: URLSearchParams) => ({
  about: form.get('about') ?? '',
  words: form.get('words') ?? '',
  quotation: form.get('quotation') ?? undefined,
  contact: form.get('contact') ?? undefined,
})
