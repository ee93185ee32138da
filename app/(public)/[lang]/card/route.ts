import { siteUrl } from '#lib/env.ts'
import { drawTitleCard } from '#lib/media/titleCard.ts'
import { documentResponse } from '#lib/next/documentResponse.ts'
import { pageOf } from '../../read.ts'

/** The image that stands for the site where a link to one of its pages is shared. */
export const GET = async (_request: Request, { params }: RouteContext<'/[lang]/card'>) => {
  const { chrome } = await pageOf((await params).lang)
  const { name, organiser = name } = chrome.site
  const card = await drawTitleCard({ title: name, site: organiser, note: new URL(siteUrl()).host })
  return documentResponse('image/png', Uint8Array.from(card))
}
