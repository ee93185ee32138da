import type { Metadata } from 'next'
import { MediaLibrary } from '#components/desk/media/library/MediaLibrary.tsx'
import { filterIn, queryOf } from '#components/desk/media/library/mediaAddress.ts'
import { textIn } from '#lib/core/addressParams.ts'
import { listItems } from '#lib/library/listItems.ts'
import { deskPage, orNotFound } from '#lib/next/deskPage.ts'
import { canSomewhere } from '#lib/policy/can.ts'
import { change, remove, restore } from './actions.ts'

export const generateMetadata = async (): Promise<Metadata> => {
  const { t } = await deskPage('/desk/media')
  return { title: t('desk.media.title') }
}

/** The media library. */
export default async function MediaPage({ searchParams }: PageProps<'/desk/media'>) {
  const given = await searchParams
  const { ctx } = await deskPage('/desk/media')
  const filter = filterIn({ get: (name) => textIn(given[name]) ?? null })
  const page = await orNotFound(listItems(ctx, filter))
  return (
    <MediaLibrary
      first={{ page, query: queryOf(filter) }}
      mayUpload={canSomewhere(ctx.actor, 'media.upload')}
      actions={{ change, remove, restore }}
    />
  )
}
