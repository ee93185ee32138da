import { noticePath } from '#lib/core/addresses.ts'
import { siteUrl } from '#lib/env.ts'
import { LOCALES } from '#lib/i18n/translator.ts'
import { documentResponse } from '#lib/next/documentResponse.ts'
import { noticeMarkdown, withdrawalMarkdown } from '#lib/public/markdown.ts'
import { noticeOf, pagePathOf } from '../../../../notice.ts'

/** A notice as Markdown. Search engines are told that its page is the one to show. */
export const GET = async (_request: Request, { params }: RouteContext<'/[lang]/notices/[id]/markdown'>) => {
  const { lang: segment, id } = await params
  const { notice, withdrawal, lang, column, t } = await noticeOf(segment, id)
  const origin = siteUrl()
  const around = { language: LOCALES[lang], column: column.name }
  if (!notice) {
    const page = { ...around, title: t('withdrawn.title'), url: origin + noticePath(lang, Number(id)) }
    return documentResponse('text/markdown', withdrawalMarkdown(withdrawal, page), { status: 410 })
  }
  const url = origin + pagePathOf(lang, notice)
  return documentResponse('text/markdown', noticeMarkdown(notice, { ...around, url, origin }), {
    modifiedAt: notice.modifiedAt,
    link: `<${url}>; rel="canonical"`,
  })
}
