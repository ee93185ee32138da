import { DomainError } from '#lib/core/errors.ts'
import { type NewNotice, noticeContent } from '#lib/notices/schema.ts'
import type { PageParts } from './pageParts.ts'
import { toHtml } from './toHtml.ts'

const LONGEST = noticeContent.shape.bodyHtml.maxLength ?? Number.POSITIVE_INFINITY

/**
 * What a page says, in the form of a revision.
 * @throws DomainError INVALID `imports.too-long`
 */
export const noticeContentOf = (page: PageParts): NewNotice['content'] => ({
  title: page.title,
  bodyHtml: bodyOf(page),
  ...(page.source && { sourceName: page.source }),
  ...(page.author && { author: page.author }),
})

const bodyOf = ({ paragraphs }: PageParts): string => {
  const html = toHtml(paragraphs)
  if (html.length <= LONGEST) return html
  throw new DomainError('INVALID', 'imports.too-long', { characters: html.length, limit: LONGEST })
}
