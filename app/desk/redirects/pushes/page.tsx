import type { Metadata } from 'next'
import { PUSH_FILTERS } from '#components/desk/redirects/filters.ts'
import { PushesScreen } from '#components/desk/redirects/PushesScreen.tsx'
import { textIn } from '#lib/core/addressParams.ts'
import { deskPage, orNotFound } from '#lib/next/deskPage.ts'
import { listPushes } from '#lib/pushes/listPushes.ts'
import { pushFilter } from '#lib/pushes/schema.ts'
import { retry } from '../actions.ts'

export const generateMetadata = async (): Promise<Metadata> => {
  const { t } = await deskPage('/desk/redirects/pushes')
  return { title: t('desk.pushes.title') }
}

/** What search engines are told. */
export default async function PushesPage({ searchParams }: PageProps<'/desk/redirects/pushes'>) {
  const given = await searchParams
  const { ctx } = await deskPage('/desk/redirects/pushes')
  const filter = Object.fromEntries(PUSH_FILTERS.map((name) => [name, textIn(given[name])]))
  const wanted = pushFilter.safeParse(filter).data
  const initial = await orNotFound(listPushes(ctx, wanted ?? {}))
  return (
    <PushesScreen
      filter={filter}
      initial={wanted ? initial : undefined}
      engines={initial.engines}
      retry={retry}
    />
  )
}
