'use client'

import { ROLES, type Role } from '#lib/policy/roles.ts'
import { ActionForm } from '../ActionForm.tsx'
import { CheckField } from '../Field.tsx'
import type { Action } from '../useAction.ts'
import { useWords } from '../Words.tsx'

/** The roles that take a second factor. */
export const SecuredRoles = ({
  roles,
  action,
}: {
  roles: Role[]
  action: Action<{ roles: Role[] }, unknown>
}) => {
  const t = useWords()
  return (
    <ActionForm
      action={action}
      read={(form) => ({ roles: form.getAll('role') as Role[] })}
      submit={t('desk.form.save')}
      done={t('desk.form.saved')}
      look="plain"
    >
      <div className="flex flex-wrap gap-x-6">
        {ROLES.map((role) => (
          <CheckField
            key={role}
            label={t(`desk.role.${role}`)}
            name="role"
            value={role}
            defaultChecked={roles.includes(role)}
          />
        ))}
      </div>
    </ActionForm>
  )
}
