import type { Metadata } from 'next'
import { buttonClass } from '#components/desk/Button.tsx'
import { Panel } from '#components/desk/Panel.tsx'
import { FILTERS } from '#components/desk/people/filters.ts'
import { PeopleList } from '#components/desk/people/PeopleList.tsx'
import { PeopleTabs } from '#components/desk/people/PeopleTabs.tsx'
import { SecuredRoles } from '#components/desk/people/SecuredRoles.tsx'
import { columnsFor } from '#lib/columns/deskColumns.ts'
import { textIn } from '#lib/core/addressParams.ts'
import { deskPage, orNotFound } from '#lib/next/deskPage.ts'
import { can } from '#lib/policy/can.ts'
import { listPeople } from '#lib/users/listPeople.ts'
import { listSecuredRoles } from '#lib/users/queries.ts'
import { peopleFilter } from '#lib/users/schema.ts'
import { disable, endTheirSessions, secureRoles } from './actions.ts'

export const generateMetadata = async (): Promise<Metadata> => {
  const { t } = await deskPage('/desk/people')
  return { title: t('desk.people.title') }
}

/** Everybody who has an account. What an address asks for that makes no sense the list asks once more, and says so. */
export default async function PeoplePage({ searchParams }: PageProps<'/desk/people'>) {
  const given = await searchParams
  const { ctx, t } = await deskPage('/desk/people')
  const filter = Object.fromEntries(FILTERS.map((name) => [name, textIn(given[name])]))
  const makesSense = peopleFilter.safeParse(filter).success
  const initial = await orNotFound(listPeople(ctx, makesSense ? filter : {}))
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
      <PeopleTabs here="people" t={t} />
      <PeopleList
        filter={filter}
        initial={makesSense ? initial : undefined}
        columns={await columnsFor(ctx, 'notice.read')}
        actions={mayManage ? { disable, endTheirSessions } : undefined}
      />
      {mayManage && (
        <Panel title={t('desk.people.securedRoles')}>
          <p className="mt-2 text-sm text-soft">{t('desk.people.securedRolesHint')}</p>
          <SecuredRoles roles={await listSecuredRoles(ctx)} action={secureRoles} />
        </Panel>
      )}
    </>
  )
}
