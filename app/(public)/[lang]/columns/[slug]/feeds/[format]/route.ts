import { notFound } from 'next/navigation'
import { columnOf } from '../../../../../column.ts'
import { feedResponse } from '../../../../../feed.ts'

type Context = RouteContext<'/[lang]/columns/[slug]/feeds/[format]'>

/** The newest notices of a column. */
export const GET = async (_request: Request, { params }: Context) => {
  const { lang, slug, format } = await params
  const { chrome, column } = await columnOf(lang, slug)
  if (column.kind !== 'list') notFound()
  return feedResponse(chrome, column, format)
}
