import { Command } from 'commander'
import { DomainError } from '#lib/core/errors.ts'
import { LANGUAGES, type Language } from '#lib/core/text.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { addUser } from '#lib/users/addUser.ts'
import { countAdministrators } from '#lib/users/keepAdministrator.ts'
import { findUserByLogin, listUsers } from '#lib/users/queries.ts'
import { resetPassword } from '#lib/users/resetPassword.ts'
import { resetSecondFactor } from '#lib/users/resetSecondFactor.ts'
import { setDisabled } from '#lib/users/setDisabled.ts'
import { language } from '../options.ts'
import { words } from '../output.ts'
import { columnNames, grantsFor, type RoleOption, rolesOption } from '../roles.ts'
import { withDatabase } from '../withDatabase.ts'

const withUsers = (work: (ctx: Ctx) => Promise<void>) =>
  withDatabase((db) => work({ db, actor: { kind: 'system', name: 'gaoshi user' }, now: new Date() }))

interface AddOptions {
  email?: string
  lang: Language
  role: RoleOption[]
}

const add = new Command('add')
  .description('Adds an account and prints the password for its first sign-in.')
  .argument('<login>', 'what they type to sign in: lower-case letters, digits, dots, hyphens, underscores')
  .argument('<name>', 'their name')
  .option('--email <address>', 'their e-mail address')
  .option('--lang <language>', `language of their desk: ${LANGUAGES.join(' or ')}`, language, 'zh')
  .option(
    '--role <role[:column]>',
    'what they may do, on the whole site or in a column (news, or en/news) and below; may be repeated. ' +
      'Without it the first account is an administrator.',
    rolesOption,
    [],
  )
  .action((login: string, name: string, { role, ...options }: AddOptions) =>
    withUsers(async (ctx) => {
      const grants = role.length > 0 ? await grantsFor(ctx.db, role) : await firstGrants(ctx)
      const { password } = await addUser(ctx, { ...options, login, name, grants })
      console.log(words()('cli.userAdded', { login, password }))
    }),
  )

const firstGrants = async ({ db }: Ctx) => {
  if ((await countAdministrators(db)) > 0) throw new DomainError('INVALID', 'users.roles-needed')
  return [{ role: 'administrator' as const, columnId: null }]
}

const list = new Command('list').description('Shows who has an account, and what they may do.').action(() =>
  withUsers(async (ctx) => {
    const t = words()
    const users = await listUsers(ctx)
    const nameOf = await columnNames(ctx.db)
    for (const { login, name, grants, disabled } of users) {
      const roles = grants.map(({ role, columnId }) => (columnId ? `${role}:${nameOf(columnId)}` : role))
      const line = [login, name, roles.join(', ') || t('cli.userNoRoles')]
      console.log([...line, ...(disabled ? [`[${t('cli.userIsDisabled')}]`] : [])].join('  '))
    }
    if (users.length === 0) console.log(t('cli.userNone'))
  }),
)

const reset = new Command('reset')
  .description('Prints a password for the next sign-in; the one before no longer holds.')
  .argument('<login>', 'whose')
  .option('--second-factor', 'turn their two-step sign-in off as well')
  .action((login: string, { secondFactor }: { secondFactor?: true }) =>
    withUsers(async (ctx) => {
      const { id } = await findUserByLogin(ctx, login)
      const { password } = await resetPassword(ctx, { id })
      console.log(words()('cli.userReset', { login, password }))
      if (!secondFactor) return
      await resetSecondFactor(ctx, { id })
      console.log(words()('cli.userSecondFactorReset', { login }))
    }),
  )

const switching = (name: 'disable' | 'enable', description: string) =>
  new Command(name)
    .description(description)
    .argument('<login>', 'whose')
    .action((login: string) =>
      withUsers(async (ctx) => {
        const { id } = await findUserByLogin(ctx, login)
        await setDisabled(ctx, { id, disabled: name === 'disable' })
        console.log(words()(name === 'disable' ? 'cli.userDisabled' : 'cli.userEnabled', { login }))
      }),
    )

export const userCommand = new Command('user')
  .description('Shows who has an account, adds one, or mends one.')
  .addCommand(list, { isDefault: true })
  .addCommand(add)
  .addCommand(reset)
  .addCommand(switching('disable', 'Disables an account and ends where it is signed in.'))
  .addCommand(switching('enable', 'Enables an account again.'))
