'use client'

import type { DeskColumn } from '#lib/columns/dto.ts'
import { type Grant, ROLES, type Role } from '#lib/policy/roles.ts'
import { CheckField } from '../Field.tsx'
import { Folded } from '../Folded.tsx'
import { useWords } from '../Words.tsx'

/** Roles for the whole site, and for columns with all below them. */
export const GrantFields = ({ grants, columns }: { grants: Grant[]; columns: DeskColumn[] }) => {
  const t = useWords()
  return (
    <>
      <RoleFields legend={t('desk.people.rolesOfSite')} columnId={null} grants={grants} />
      <Folded title={t('desk.people.rolesOfColumns')} open={grants.some(({ columnId }) => columnId !== null)}>
        {columns.map(({ id, path }) => (
          <RoleFields key={id} legend={path} columnId={id} grants={grants} />
        ))}
      </Folded>
    </>
  )
}

/** The roles that somebody may have in one place. */
const RoleFields = ({
  legend,
  columnId,
  grants,
}: { legend: string; grants: Grant[] } & Pick<Grant, 'columnId'>) => {
  const t = useWords()
  const has = (role: Role) => grants.some((grant) => grant.role === role && grant.columnId === columnId)
  return (
    <fieldset className="mt-3">
      <legend className="text-sm">{legend}</legend>
      <div className="flex flex-wrap gap-x-6">
        {ROLES.map((role) => (
          <CheckField
            key={role}
            label={t(`desk.role.${role}`)}
            name="grant"
            value={`${role}:${columnId ?? ''}`}
            defaultChecked={has(role)}
          />
        ))}
      </div>
    </fieldset>
  )
}

export const readGrants = (form: FormData): Grant[] =>
  form.getAll('grant').map((value) => {
    const [role, columnId] = String(value).split(':')
    return { role: role as Role, columnId: columnId ? Number(columnId) : null }
  })
