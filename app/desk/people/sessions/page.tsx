import type { Metadata } from 'next'
import { OpenSessions } from '#components/desk/people/OpenSessions.tsx'
import { PeopleTabs } from '#components/desk/people/PeopleTabs.tsx'
import { deskPage, orNotFound } from '#lib/next/deskPage.ts'
import { can } from '#lib/policy/can.ts'
import { listOpenSessions } from '#lib/users/listOpenSessions.ts'
import { endTheirSession, endTheirSessions } from '../actions.ts'

export const generateMetadata = async (): Promise<Metadata> => {
  const { t } = await deskPage('/desk/people/sessions')
  return { title: t('desk.people.tabs.sessions') }
}

/** Where anybody is signed in. */
export default async function SessionsPage() {
  const { ctx, t } = await deskPage('/desk/people/sessions')
  const sessions = await orNotFound(listOpenSessions(ctx))
  const actions = can(ctx.actor, 'people.manage') ? { endTheirSession, endTheirSessions } : undefined
  return (
    <>
      <h1 className="font-serif text-2xl font-bold">{t('desk.people.tabs.sessions')}</h1>
      <PeopleTabs here="sessions" t={t} />
      <OpenSessions initial={sessions} ownId={ctx.actor.sessionId} actions={actions} />
    </>
  )
}
