import { notFound } from 'next/navigation'
import { FEED_FORMATS, feedPath } from '#lib/core/addresses.ts'
import { columnOf } from '../../../../../column.ts'
import { feedResponse } from '../../../../../feed.ts'

type Context = RouteContext<'/[lang]/columns/[slug]/feeds/[format]'>

/** The newest notices of a column; where it was renamed, the way to where they are now. */
export const GET = async (_request: Request, { params }: Context) => {
  const { lang, slug, format } = await params
  const wanted = FEED_FORMATS.find((each) => each === format)
  if (!wanted) notFound()
  const { chrome, column } = await columnOf(lang, slug, feedPath('zh', wanted))
  if (column.kind !== 'list') notFound()
  return feedResponse(chrome, column, format)
}
