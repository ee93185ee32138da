'use client'

import type { DeskColumn } from '#lib/columns/dto.ts'
import { type Grant, ROLES, type Role } from '#lib/policy/roles.ts'
import { CheckField } from './Field.tsx'
import { Folded } from './Folded.tsx'
import { useWords } from './Words.tsx'

/** Roles for the whole site, and for columns with all below them. */
export const GrantFields = ({ grants, columns }: { grants: Grant[]; columns: DeskColumn[] }) => {
  const t = useWords()
  const has = (role: Role, columnId: number | null) =>
    grants.some((grant) => grant.role === role && grant.columnId === columnId)
  return (
    <>
      <fieldset className="mt-4">
        <legend className="text-sm font-medium">{t('desk.people.rolesOfSite')}</legend>
        <div className="flex flex-wrap gap-x-6">
          {ROLES.map((role) => (
            <CheckField
              key={role}
              label={t(`desk.role.${role}`)}
              name="grant"
              value={`${role}:`}
              defaultChecked={has(role, null)}
            />
          ))}
        </div>
      </fieldset>
      <Folded title={t('desk.people.rolesOfColumns')} open={grants.some(({ columnId }) => columnId !== null)}>
        {columns.map(({ id, path }) => (
          <fieldset key={id} className="mt-3">
            <legend className="text-sm">{path}</legend>
            <div className="flex flex-wrap gap-x-6">
              {ROLES.map((role) => (
                <CheckField
                  key={role}
                  label={t(`desk.role.${role}`)}
                  name="grant"
                  value={`${role}:${id}`}
                  defaultChecked={has(role, id)}
                />
              ))}
            </div>
          </fieldset>
        ))}
      </Folded>
    </>
  )
}

export const readGrants = (form: FormData): Grant[] =>
  form.getAll('grant').map((value) => {
    const [role, columnId] = String(value).split(':')
    return { role: role as Role, columnId: columnId ? Number(columnId) : null }
  })
