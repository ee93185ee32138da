'use client'

import type { Problem } from '#lib/core/problem.ts'
import { TextField } from './Field.tsx'
import { useWords } from './Words.tsx'

/** A new password. */
export const NewPasswordField = ({ problem }: { problem: Problem | undefined }) => {
  const t = useWords()
  return (
    <TextField
      label={t('auth.newPassword')}
      hint={t('auth.passwordHint')}
      name="password"
      type="password"
      autoComplete="new-password"
      required
      problem={problem}
    />
  )
}
