'use client'

import { useState } from 'react'
import type { DeskColumn } from '#lib/columns/dto.ts'
import type { NewUser } from '#lib/users/schema.ts'
import { ActionForm, textOf } from '../ActionForm.tsx'
import { TextField } from '../Field.tsx'
import { ShownOnce } from '../ShownOnce.tsx'
import type { Action } from '../useAction.ts'
import { useWords } from '../Words.tsx'
import { GrantFields, readGrants } from './GrantFields.tsx'
import { ProfileFields, readProfile } from './ProfileFields.tsx'

interface Props {
  action: Action<NewUser, { id: number; password: string }>
  columns: DeskColumn[]
}

/** Adds somebody, and shows the password that they sign in with once. */
export const NewPerson = ({ action, columns }: Props) => {
  const t = useWords()
  const [added, setAdded] = useState<{ id: number; password: string }>()
  if (added) {
    return (
      <>
        <ShownOnce>{added.password}</ShownOnce>
        <p className="mt-4">
          <a href={`/desk/people/${added.id}`} className="text-brand underline underline-offset-4">
            {t('desk.people.toPerson')}
          </a>
        </p>
      </>
    )
  }
  return (
    <ActionForm
      action={action}
      read={(form) => ({ ...readProfile(form), login: textOf(form, 'login'), grants: readGrants(form) })}
      submit={t('desk.people.add')}
      onDone={setAdded}
    >
      {(problem) => (
        <>
          <TextField
            label={t('auth.login')}
            hint={t('desk.people.loginHint')}
            name="login"
            autoCapitalize="none"
            maxLength={40}
            required
            problem={problem}
          />
          <ProfileFields problem={problem} />
          <GrantFields grants={[]} columns={columns} />
        </>
      )}
    </ActionForm>
  )
}
