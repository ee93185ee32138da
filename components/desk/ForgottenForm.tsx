'use client'

import { ActionForm, textOf } from './ActionForm.tsx'
import { TextField } from './Field.tsx'
import type { Action } from './useAction.ts'
import { useWords } from './Words.tsx'

/** Asks for a mail with a link. The answer is the same for everybody. */
export const ForgottenForm = ({ action }: { action: Action<{ loginOrEmail: string }, unknown> }) => {
  const t = useWords()
  return (
    <ActionForm
      action={action}
      read={(form) => ({ loginOrEmail: textOf(form, 'loginOrEmail') })}
      submit={t('auth.sendLink')}
      done={t('auth.linkSent')}
    >
      {(problem) => (
        <TextField
          label={t('auth.loginOrEmail')}
          name="loginOrEmail"
          autoComplete="username"
          required
          problem={problem}
        />
      )}
    </ActionForm>
  )
}
