import { siteUrl } from '#lib/env.ts'
import { LOCALES } from '#lib/i18n/translator.ts'
import { documentResponse } from '#lib/next/documentResponse.ts'
import { noticeMarkdown } from '#lib/public/markdown.ts'
import { noticeOf, pagePathOf } from '../../../../notice.ts'

/** A notice as Markdown. Search engines are told that its page is the one to show. */
export const GET = async (_request: Request, { params }: RouteContext<'/[lang]/notices/[id]/markdown'>) => {
  const { lang: segment, id } = await params
  const { notice, withdrawal, lang, column, t } = await noticeOf(segment, id)
  if (!notice) {
    const words = `# ${t('withdrawn.title')}\n\n${t('withdrawn.reason', { reason: withdrawal.reason })}\n`
    return documentResponse('text/markdown', words, { status: 410 })
  }
  const origin = siteUrl()
  const url = origin + pagePathOf(lang, notice)
  const around = { url, origin, language: LOCALES[lang], column: column.name }
  return documentResponse('text/markdown', noticeMarkdown(notice, around), {
    modifiedAt: notice.modifiedAt,
    link: `<${url}>; rel="canonical"`,
  })
}
