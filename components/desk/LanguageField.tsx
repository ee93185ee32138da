'use client'

import type { Problem } from '#lib/core/problem.ts'
import { LANGUAGES, type Language } from '#lib/core/text.ts'
import { textOf } from './ActionForm.tsx'
import { SelectField } from './Field.tsx'
import { useWords } from './Words.tsx'

/** In which language somebody has the desk and their mails; each is called by its own name. */
export const LanguageField = ({ lang, problem }: { lang: Language; problem: Problem | undefined }) => {
  const t = useWords()
  return (
    <SelectField label={t('desk.people.lang')} name="lang" defaultValue={lang} problem={problem}>
      {LANGUAGES.map((each) => (
        <option key={each} value={each} lang={each}>
          {t(`site.otherLanguage.${each}`)}
        </option>
      ))}
    </SelectField>
  )
}

export const readLanguage = (form: FormData): Language => textOf(form, 'lang') as Language
