import { feedResponse } from '../../../feed.ts'
import { pageOf } from '../../../read.ts'

/** The newest notices of a language. */
export const GET = async (_request: Request, { params }: RouteContext<'/[lang]/feeds/[format]'>) => {
  const { lang, format } = await params
  const { chrome } = await pageOf(lang)
  return feedResponse(chrome, undefined, format)
}
