import type { Metadata } from 'next'
import { buttonClass } from '#components/desk/Button.tsx'
import { Panel } from '#components/desk/Panel.tsx'
import { SecuredRoles } from '#components/desk/SecuredRoles.tsx'
import { formatMinute } from '#lib/i18n/dates.ts'
import { deskPage, orNotFound } from '#lib/next/deskPage.ts'
import { can } from '#lib/policy/can.ts'
import { listSecuredRoles, listUsers } from '#lib/users/queries.ts'
import { secureRoles } from './actions.ts'

export const generateMetadata = async (): Promise<Metadata> => {
  const { t } = await deskPage('/desk/people')
  return { title: t('desk.people.title') }
}

/** Everybody who has an account. */
export default async function PeoplePage() {
  const { ctx, t } = await deskPage('/desk/people')
  const people = await orNotFound(listUsers(ctx))
  const mayManage = can(ctx.actor, 'people.manage')
  return (
    <>
      <div className="flex flex-wrap items-center justify-between">
        <h1 className="font-serif text-2xl font-bold">{t('desk.people.title')}</h1>
        {mayManage && (
          <a href="/desk/people/new" className={buttonClass('primary')}>
            {t('desk.people.add')}
          </a>
        )}
      </div>
      <ul className="mt-4 border-t border-line">
        {people.map(({ id, login, name, grants, disabled, hasSecondFactor, lastSeen }) => (
          <li key={id} className="border-b border-line py-3">
            <a
              href={`/desk/people/${id}`}
              className="font-medium text-brand underline-offset-4 hover:underline"
            >
              {name}
            </a>
            <span className="ml-2 text-sm text-soft">{login}</span>
            <p className="text-xs text-faint">
              {[
                disabled && t('desk.people.isDisabled'),
                [...new Set(grants.map(({ role }) => t(`desk.role.${role}`)))].join(t('desk.listSeparator')),
                hasSecondFactor && t('desk.people.hasFactor'),
                lastSeen && t('desk.people.lastSeen', { time: formatMinute(lastSeen) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      {mayManage && (
        <Panel title={t('desk.people.securedRoles')}>
          <p className="mt-2 text-sm text-soft">{t('desk.people.securedRolesHint')}</p>
          <SecuredRoles roles={await listSecuredRoles(ctx)} action={secureRoles} />
        </Panel>
      )}
    </>
  )
}
