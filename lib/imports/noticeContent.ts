import type { NewNotice } from '#lib/notices/schema.ts'
import type { PageParts } from './pageParts.ts'
import { toHtml } from './toHtml.ts'

/** What a page says, in the form of a revision. */
export const noticeContentOf = (page: PageParts): NewNotice['content'] => ({
  title: page.title,
  bodyHtml: toHtml(page.paragraphs),
  ...(page.source && { sourceName: page.source }),
  ...(page.author && { author: page.author }),
})
