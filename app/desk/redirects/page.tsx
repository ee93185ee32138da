import type { Metadata } from 'next'
import { REDIRECT_FILTERS } from '#components/desk/redirects/filters.ts'
import { RedirectsScreen } from '#components/desk/redirects/RedirectsScreen.tsx'
import { textIn } from '#lib/core/addressParams.ts'
import { deskPage, orNotFound } from '#lib/next/deskPage.ts'
import { listRedirects } from '#lib/redirects/listRedirects.ts'
import { redirectFilter } from '#lib/redirects/schema.ts'
import { add, change, importTable, remove, restore } from './actions.ts'

export const generateMetadata = async (): Promise<Metadata> => {
  const { t } = await deskPage('/desk/redirects')
  return { title: t('desk.redirects.title') }
}

/** Where former addresses lead. What an address asks for that makes no sense the list asks once more, and says so. */
export default async function RedirectsPage({ searchParams }: PageProps<'/desk/redirects'>) {
  const given = await searchParams
  const { ctx } = await deskPage('/desk/redirects')
  const filter = Object.fromEntries(REDIRECT_FILTERS.map((name) => [name, textIn(given[name])]))
  const wanted = redirectFilter.safeParse(filter).data
  const initial = await orNotFound(listRedirects(ctx, wanted ?? {}))
  return (
    <RedirectsScreen
      filter={filter}
      initial={wanted && initial}
      actions={{ add, change, remove, restore, importTable }}
    />
  )
}
