import type { Ctx } from '#lib/db/ctx.ts'
import type { Role } from '#lib/policy/roles.ts'
import { addUser } from '#lib/users/addUser.ts'
import { setPassword } from '#lib/users/setPassword.ts'

const PEOPLE: { login: string; name: string; roles: Role[] }[] = [
  { login: 'admin', name: '管理员', roles: ['administrator'] },
  { login: 'writer', name: '林秋', roles: ['writer'] },
  { login: 'reviewer', name: '周敏', roles: ['reviewer'] },
  { login: 'publisher', name: '陈立', roles: ['publisher'] },
]

export interface DemoPeople {
  logins: string[]
  /** For the first sign-in of each; they have to choose their own then. */
  password: string
}

/** The people of the demo's office, as many as it takes to bring a notice to its readers. */
export const writeDemoPeople = async (ctx: Ctx): Promise<DemoPeople> => {
  let password = ''
  for (const { login, name, roles } of PEOPLE) {
    const added = await addUser(ctx, { login, name, grants: roles.map((role) => ({ role, columnId: null })) })
    password ||= added.password
    await setPassword(ctx.db, added.id, ctx.now, { password, expired: true })
  }
  return { logins: PEOPLE.map(({ login }) => login), password }
}
