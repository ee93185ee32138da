'use client'

import type { PasswordChange } from '#lib/users/schema.ts'
import { ActionForm } from './ActionForm.tsx'
import { TextField } from './Field.tsx'
import { NewPasswordField } from './NewPasswordField.tsx'
import type { Action } from './useAction.ts'
import { useWords } from './Words.tsx'

/** Another password for whoever looks, who then signs in with it. */
export const ChangePassword = ({ action }: { action: Action<PasswordChange, unknown> }) => {
  const t = useWords()
  return (
    <ActionForm
      action={action}
      read={(form) => ({
        current: String(form.get('current') ?? ''),
        password: String(form.get('password') ?? ''),
      })}
      submit={t('desk.account.change')}
      goTo={() => '/sign-in?done=password'}
    >
      {(problem) => (
        <>
          <TextField
            label={t('auth.currentPassword')}
            name="current"
            type="password"
            autoComplete="current-password"
            required
            problem={problem}
          />
          <NewPasswordField problem={problem} />
        </>
      )}
    </ActionForm>
  )
}
