'use client'

import type { Language } from '#lib/core/text.ts'
import type { OwnLanguage } from '#lib/users/schema.ts'
import { ActionForm } from './ActionForm.tsx'
import { LanguageField, readLanguage } from './LanguageField.tsx'
import type { Action } from './useAction.ts'
import { useWords } from './Words.tsx'

/** Gives whoever looks the desk in another language; it speaks that one as soon as it is chosen. */
export const ChooseLanguage = ({
  lang,
  action,
}: {
  lang: Language
  action: Action<OwnLanguage, unknown>
}) => {
  const t = useWords()
  return (
    <ActionForm
      action={action}
      read={(form) => ({ lang: readLanguage(form) })}
      submit={t('desk.form.save')}
      done={t('desk.form.saved')}
    >
      {(problem) => <LanguageField lang={lang} problem={problem} />}
    </ActionForm>
  )
}
