import { siteUrl } from '#lib/env.ts'
import { drawTitleCard } from '#lib/media/titleCard.ts'
import { documentResponse } from '#lib/next/documentResponse.ts'
import { columnOf } from '../../../../column.ts'

/** The image that stands for a column where a link to it, or to a page of its list, is shared. */
export const GET = async (_request: Request, { params }: RouteContext<'/[lang]/columns/[slug]/card'>) => {
  const { lang, slug } = await params
  const { chrome, column } = await columnOf(lang, slug)
  const words = { title: column.name, site: chrome.site.name, note: new URL(siteUrl()).host }
  return documentResponse('image/png', Uint8Array.from(await drawTitleCard(words)))
}
