'use client'

import { ActionForm } from './ActionForm.tsx'
import { NewPasswordField } from './NewPasswordField.tsx'
import type { Action } from './useAction.ts'
import { useWords } from './Words.tsx'

/** A password by a link. */
export const SetPasswordForm = ({
  token,
  action,
}: {
  token: string
  action: Action<{ token: string; password: string }, unknown>
}) => {
  const t = useWords()
  return (
    <ActionForm
      action={action}
      read={(form) => ({ token, password: String(form.get('password') ?? '') })}
      submit={t('auth.setPassword')}
      goTo={() => '/sign-in?done=password'}
    >
      {(problem) => <NewPasswordField problem={problem} />}
    </ActionForm>
  )
}
