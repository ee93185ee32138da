import rehypeParse from 'rehype-parse'
import rehypeRemark from 'rehype-remark'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { escaped } from '#lib/core/html/writeLine.ts'
import { bodyElsewhere } from './bodyElsewhere.ts'
import type { NoticeLink, NoticePage, Withdrawal } from './dto.ts'

const converter = unified()
  .use(rehypeParse, { fragment: true })
  .use(rehypeRemark)
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', rule: '-' })
  .freeze()

/** HTML as GitHub's Markdown, tables included. */
const toMarkdown = (html: string): string => String(converter.processSync(html)).trim()

/** What stands around a notice where it is read as Markdown. */
interface Surroundings {
  /** Its own address, in full. */
  url: string
  /** BCP 47 tag of its language. */
  language: string
  column: string
  origin: string
}

/** A notice as Markdown: what is known of it as YAML in front, then its title, text and attachments. */
export const noticeMarkdown = (notice: NoticePage, around: Surroundings): string => {
  const { facts } = notice
  const addressesOf = (links: NoticeLink[]) => links.map(({ href }) => around.origin + href)
  const front = frontOf({
    title: notice.title,
    subtitle: notice.subtitle,
    url: around.url,
    language: around.language,
    column: around.column,
    published: notice.publishedAt.toISOString(),
    modified: notice.modifiedAt.toISOString(),
    status: notice.expired ? 'expired' : 'published',
    replaced_by: addressesOf(notice.replacedBy),
    replaces: addressesOf(notice.replaces),
    translation: notice.translation && around.origin + notice.translation.href,
    corrections: notice.corrections.map(({ at, note }) => ({ at: at.toISOString(), note })),
    source: notice.source,
    author: notice.author,
    keywords: notice.keywords,
    index_number: facts.indexNumber,
    issuing_authority: facts.issuingAuthority,
    document_number: facts.documentNumber,
    issued_on: facts.issuedOn,
    topic: facts.topic,
    validity: facts.validity,
  })
  const files = notice.attachments.map(
    ({ name, href }) => `<li><a href="${escaped(around.origin + href)}">${escaped(name)}</a></li>`,
  )
  const parts = [
    front,
    toMarkdown(`<h1>${escaped(notice.title)}</h1>`),
    toMarkdown(bodyElsewhere(notice.bodyHtml, notice.pictures, around.origin)),
    toMarkdown(files.length > 0 ? `<ul>${files.join('')}</ul>` : ''),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** What is said of a notice that was withdrawn, in the same form. */
export const withdrawalMarkdown = (
  { withdrawnAt, reason }: Withdrawal,
  { title, url, language, column }: Pick<Surroundings, 'url' | 'language' | 'column'> & { title: string },
): string => {
  const front = frontOf({
    ...{ title, url, language, column, status: 'withdrawn' },
    ...{ withdrawn: withdrawnAt.toISOString(), reason },
  })
  return `${front}\n\n${toMarkdown(`<h1>${escaped(title)}</h1><p>${escaped(reason)}</p>`)}\n`
}

/** What is known, as YAML: what JSON holds is YAML as well, and no text can end it early. */
const frontOf = (known: Record<string, string | unknown[] | null | undefined>): string => {
  const lines = Object.entries(known)
    .filter(([, value]) => value !== null && value !== undefined && value.length > 0)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
  return `---\n${lines.join('\n')}\n---`
}
