import { InvalidArgumentError } from 'commander'
import { findColumn } from '#lib/columns/queries.ts'
import { isLanguage, type Language } from '#lib/core/text.ts'
import type { Db } from '#lib/db/client.ts'
import { columns } from '#lib/db/schema/index.ts'
import { type Grant, ROLES, type Role } from '#lib/policy/roles.ts'

export interface RoleOption {
  role: Role
  column?: { lang: Language; slug: string }
}

/** Reads one more `role`, `role:column` or `role:en/column`: Chinese has no prefix, as in addresses. */
export const rolesOption = (value: string, before: RoleOption[]): RoleOption[] => {
  const [name, place] = value.split(/:(.*)/s)
  const role = ROLES.find((known) => known === name)
  if (!role) throw new InvalidArgumentError(`It takes one of ${ROLES.join(', ')}.`)
  return [...before, place === undefined ? { role } : { role, column: columnOption(place) }]
}

const columnOption = (place: string): { lang: Language; slug: string } => {
  const [prefix, slug] = place.split(/\/(.*)/s)
  if (slug === undefined) return { lang: 'zh', slug: place }
  if (!isLanguage(prefix)) throw new InvalidArgumentError('Before the slash of a column stands a language.')
  return { lang: prefix, slug }
}

/**
 * The grants that are meant.
 * @throws DomainError NOT_FOUND where there is no such column
 */
export const grantsFor = (db: Db, roles: RoleOption[]): Promise<Grant[]> =>
  Promise.all(
    roles.map(async ({ role, column }) => ({
      role,
      columnId: column ? (await findColumn(db, column.lang, column.slug)).id : null,
    })),
  )

/** How columns are named in `--role`. */
export const columnNames = async (db: Db): Promise<(id: number) => string> => {
  const rows = await db.select({ id: columns.id, lang: columns.lang, slug: columns.slug }).from(columns)
  const names = new Map(rows.map(({ id, lang, slug }) => [id, lang === 'zh' ? slug : `${lang}/${slug}`]))
  return (id) => names.get(id) ?? String(id)
}
