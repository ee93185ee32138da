import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Panel } from '#components/desk/Panel.tsx'
import { PersonPanels } from '#components/desk/people/PersonPanels.tsx'
import { Sessions } from '#components/desk/people/Sessions.tsx'
import { sessionLines } from '#components/desk/people/sessionLines.ts'
import { columnsFor } from '#lib/columns/deskColumns.ts'
import { idIn } from '#lib/core/addressParams.ts'
import { deskPage, orNotFound } from '#lib/next/deskPage.ts'
import { can } from '#lib/policy/can.ts'
import { findUser, listSessions, listUsers } from '#lib/users/queries.ts'
import * as actions from '../actions.ts'

const load = cache(async (segment: string) => {
  const id = idIn(segment)
  if (id === undefined) notFound()
  const page = await deskPage(`/desk/people/${segment}`)
  return { ...page, person: await orNotFound(findUser(page.ctx, id)) }
})

export const generateMetadata = async ({ params }: PageProps<'/desk/people/[id]'>): Promise<Metadata> => {
  const { person } = await load((await params).id)
  return { title: person.name }
}

/** Somebody's account. */
export default async function PersonPage({ params }: PageProps<'/desk/people/[id]'>) {
  const { ctx, t, person } = await load((await params).id)
  const mayManage = can(ctx.actor, 'people.manage')
  const people = mayManage ? await listUsers(ctx) : []
  return (
    <>
      <p className="text-sm text-faint">
        {[person.login, person.disabled && t('desk.people.isDisabled')].filter(Boolean).join(' · ')}
      </p>
      <h1 className="mt-2 font-serif text-2xl font-bold">{person.name}</h1>
      {mayManage && (
        <PersonPanels
          person={person}
          others={people
            .filter(({ id, disabled }) => id !== person.id && !disabled)
            .map(({ id, name }) => ({ id, name }))}
          columns={await columnsFor(ctx, 'notice.read')}
          actions={actions}
        />
      )}
      <Panel title={t('desk.sessions.title')}>
        <Sessions
          sessions={sessionLines(await listSessions(ctx, person.id), ctx.actor.sessionId)}
          {...(mayManage && { end: actions.endTheirSession })}
        />
      </Panel>
    </>
  )
}
