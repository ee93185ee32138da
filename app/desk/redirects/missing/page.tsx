import type { Metadata } from 'next'
import { MISSING_FILTERS } from '#components/desk/redirects/filters.ts'
import { MissingScreen } from '#components/desk/redirects/MissingScreen.tsx'
import { textIn } from '#lib/core/addressParams.ts'
import { listMissing } from '#lib/missing/listMissing.ts'
import { missingFilter } from '#lib/missing/schema.ts'
import { deskPage, orNotFound } from '#lib/next/deskPage.ts'
import { add, ignore } from '../actions.ts'

export const generateMetadata = async (): Promise<Metadata> => {
  const { t } = await deskPage('/desk/redirects/missing')
  return { title: t('desk.missing.title') }
}

/** What readers ask for that is not there. */
export default async function MissingPage({ searchParams }: PageProps<'/desk/redirects/missing'>) {
  const given = await searchParams
  const { ctx } = await deskPage('/desk/redirects/missing')
  const filter = Object.fromEntries(MISSING_FILTERS.map((name) => [name, textIn(given[name])]))
  const wanted = missingFilter.safeParse(filter).data
  const initial = await orNotFound(listMissing(ctx, wanted ?? {}))
  return <MissingScreen filter={filter} initial={wanted && initial} actions={{ add, ignore }} />
}
