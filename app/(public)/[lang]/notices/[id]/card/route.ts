import { formatDate } from '#lib/i18n/dates.ts'
import { drawTitleCard } from '#lib/media/titleCard.ts'
import { documentResponse } from '#lib/next/documentResponse.ts'
import { noticeOf } from '../../../../notice.ts'

/** The image that stands for a notice where its link is shared. */
export const GET = async (_request: Request, { params }: RouteContext<'/[lang]/notices/[id]/card'>) => {
  const { lang: segment, id } = await params
  const { notice, lang, chrome, column, t } = await noticeOf(segment, id)
  if (!notice) return documentResponse('text/plain', `${t('withdrawn.title')}\n`, { status: 410 })
  const note = `${column.name} · ${formatDate(notice.publishedAt, lang, 'short')}`
  const card = await drawTitleCard({ title: notice.title, site: chrome.site.name, note })
  return documentResponse('image/png', Uint8Array.from(card))
}
