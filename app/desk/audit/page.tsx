import type { Metadata } from 'next'
import { AuditScreen } from '#components/desk/audit/AuditScreen.tsx'
import { FILTERS } from '#components/desk/audit/filters.ts'
import { listEvents } from '#lib/audit/listEvents.ts'
import { auditFilter } from '#lib/audit/schema.ts'
import { textIn } from '#lib/core/addressParams.ts'
import { deskPage, orNotFound } from '#lib/next/deskPage.ts'
import { can } from '#lib/policy/can.ts'
import { peopleNames } from '#lib/users/queries.ts'

export const generateMetadata = async (): Promise<Metadata> => {
  const { t } = await deskPage('/desk/audit')
  return { title: t('desk.audit.title') }
}

/** The audit trail. What an address asks for that makes no sense the screen asks once more, and is told why. */
export default async function AuditPage({ searchParams }: PageProps<'/desk/audit'>) {
  const given = await searchParams
  const { ctx } = await deskPage('/desk/audit')
  const filter = Object.fromEntries(FILTERS.map((name) => [name, textIn(given[name])]))
  const makesSense = auditFilter.safeParse(filter).success
  const initial = await orNotFound(listEvents(ctx, makesSense ? filter : {}))
  const people = can(ctx.actor, 'people.read') ? await peopleNames(ctx) : []
  return <AuditScreen filter={filter} initial={makesSense ? initial : undefined} people={people} />
}
