import { FormField } from '#components/form/FormField.tsx'
import { Trap } from '#components/form/Trap.tsx'
import type { Problem } from '#lib/core/problem.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { CONTACT_MONTHS, LONGEST } from '#lib/reports/schema.ts'

interface Props {
  /** Where the form is sent. */
  action: string
  /** What was filled in so far. */
  typed: URLSearchParams
  /** The page that it is about, where that is known by a name. */
  page: { path: string; title: string } | undefined
  /** Why it was not taken. */
  problem: Problem | undefined
  t: Translate
}

/** What is wrong in a page, as a form that needs no script. */
export const ReportForm = ({ action, typed, page, problem, t }: Props) => (
  <form method="post" action={action}>
    <p className="text-soft">{t('report.intro')}</p>
    {page ? (
      <p className="mt-5">
        {t('report.page')}
        <a href={page.path} className="text-brand underline underline-offset-4">
          {page.title}
        </a>
        <input type="hidden" name="about" value={page.path} />
      </p>
    ) : (
      <FormField name="about" label={t('report.about')} hint={t('report.aboutHint')} {...{ typed, problem }}>
        {(wiring) => <input {...wiring} type="text" inputMode="url" maxLength={LONGEST.about} />}
      </FormField>
    )}
    <FormField name="words" label={t('report.words')} hint={t('report.wordsHint')} {...{ typed, problem }}>
      {(wiring) => <textarea {...wiring} required rows={5} maxLength={LONGEST.words} />}
    </FormField>
    <FormField
      name="quotation"
      label={t('report.quotation')}
      hint={t('report.quotationHint')}
      {...{ typed, problem }}
    >
      {(wiring) => <textarea {...wiring} rows={2} maxLength={LONGEST.quotation} />}
    </FormField>
    <FormField
      name="contact"
      label={t('report.contact')}
      hint={t('report.contactHint', { months: CONTACT_MONTHS })}
      {...{ typed, problem }}
    >
      {(wiring) => <input {...wiring} type="text" maxLength={LONGEST.contact} />}
    </FormField>
    <Trap t={t} />
    <button type="submit" className="form-button mt-6">
      {t('report.send')}
    </button>
  </form>
)
