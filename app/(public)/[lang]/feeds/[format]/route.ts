import { notFound } from 'next/navigation'
import { isLanguage } from '#lib/core/text.ts'
import { feedResponse } from '../../../feed.ts'
import { chromeOf } from '../../../read.ts'

/** The newest notices of a language. */
export const GET = async (_request: Request, { params }: RouteContext<'/[lang]/feeds/[format]'>) => {
  const { lang, format } = await params
  if (!isLanguage(lang)) notFound()
  return feedResponse(await chromeOf(lang), undefined, format)
}
