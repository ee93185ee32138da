'use client'

import type { Problem } from '#lib/core/problem.ts'
import type { Language } from '#lib/core/text.ts'
import { optionalText, textOf } from '../ActionForm.tsx'
import { TextField } from '../Field.tsx'
import { LanguageField, readLanguage } from '../LanguageField.tsx'
import { useWords } from '../Words.tsx'

interface Profile {
  name: string
  email: string | null
  lang: Language
}

/** Who somebody is. */
export const ProfileFields = ({ profile, problem }: { profile?: Profile; problem: Problem | undefined }) => {
  const t = useWords()
  return (
    <>
      <TextField
        label={t('desk.people.name')}
        name="name"
        maxLength={60}
        defaultValue={profile?.name}
        required
        problem={problem}
      />
      <TextField
        label={t('desk.people.email')}
        name="email"
        type="email"
        defaultValue={profile?.email ?? ''}
        problem={problem}
      />
      <LanguageField lang={profile?.lang ?? 'zh'} problem={problem} />
    </>
  )
}

export const readProfile = (form: FormData): Profile => ({
  name: textOf(form, 'name'),
  email: optionalText(form, 'email') ?? null,
  lang: readLanguage(form),
})
