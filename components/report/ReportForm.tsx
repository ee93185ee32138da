import type { Problem } from '#lib/core/problem.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { CONTACT_MONTHS, LONGEST } from '#lib/reports/schema.ts'
import { FormField } from './FormField.tsx'

interface Props {
  /** Where the form is sent. */
  action: string
  /** What was filled in so far. */
  fields: Record<string, string>
  /** The page that it is about, where that is known by a name. */
  page: { path: string; title: string } | undefined
  /** Why it was not taken. */
  problem: Problem | undefined
  t: Translate
}

/** What is wrong in a page, as a form that needs no script. */
export const ReportForm = ({ action, fields, page, problem, t }: Props) => (
  <div className="mx-auto max-w-text py-6 lg:py-10">
    <h1 className="mb-4 font-serif text-2xl leading-tight font-bold text-brand lg:text-3xl">
      {t('report.title')}
    </h1>
    <p className="text-soft">{t('report.intro')}</p>
    {problem && (
      <p role="alert" className="mt-4 border-l-4 border-seal bg-wash px-4 py-3">
        {problem.message}
      </p>
    )}
    <form method="post" action={action} className="mt-6">
      {page ? (
        <p>
          {t('report.page')}
          <a href={page.path} className="text-brand underline underline-offset-4">
            {page.title}
          </a>
          <input type="hidden" name="about" value={page.path} />
        </p>
      ) : (
        <FormField name="about" label={t('report.about')} hint={t('report.aboutHint')} problem={problem}>
          {(wiring) => (
            <input
              {...wiring}
              type="text"
              inputMode="url"
              maxLength={LONGEST.about}
              defaultValue={fields.about}
            />
          )}
        </FormField>
      )}
      <FormField name="words" label={t('report.words')} hint={t('report.wordsHint')} problem={problem}>
        {(wiring) => (
          <textarea
            {...wiring}
            required
            rows={5}
            maxLength={LONGEST.words}
            defaultValue={shown(fields.words)}
          />
        )}
      </FormField>
      <FormField
        name="quotation"
        label={t('report.quotation')}
        hint={t('report.quotationHint')}
        problem={problem}
      >
        {(wiring) => (
          <textarea
            {...wiring}
            rows={2}
            maxLength={LONGEST.quotation}
            defaultValue={shown(fields.quotation)}
          />
        )}
      </FormField>
      <FormField
        name="contact"
        label={t('report.contact')}
        hint={t('report.contactHint', { months: CONTACT_MONTHS })}
        problem={problem}
      >
        {(wiring) => (
          <input {...wiring} type="text" maxLength={LONGEST.contact} defaultValue={shown(fields.contact)} />
        )}
      </FormField>
      <p className="hidden">
        <label>
          {t('report.leaveEmpty')}
          <input type="text" name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </p>
      <button type="submit" className="mt-6 bg-band px-6 py-3 text-on-band hover:bg-deep">
        {t('report.send')}
      </button>
    </form>
  </div>
)

/** A page holds no NUL; whoever sent one gets the rest back. */
const shown = (text: string | undefined): string | undefined => text?.replaceAll('\0', '')
