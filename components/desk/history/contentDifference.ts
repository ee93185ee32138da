import { blocksOfBody } from '#lib/core/html.ts'
import type { Language } from '#lib/core/text.ts'
import type { NoticeContent } from '#lib/notices/schema.ts'
import { type BlockDifference, differenceOfBlocks, differenceOfText, type Run } from './difference.ts'

/** The fields of a notice that are one line of text each, in the order of the form. */
const TEXT_FIELDS = [
  ...(['title', 'subtitle', 'summary', 'sourceName', 'author'] as const),
  ...(['indexNumber', 'issuingAuthority', 'documentNumber', 'issuedOn', 'topic', 'validity'] as const),
  'correctionNote',
] as const satisfies (keyof NoticeContent)[]

/** Fields that are lists, each shown as one line. */
const LIST_FIELDS = [
  'keywords',
  'attachments',
  'leadImage',
  'replaces',
] as const satisfies (keyof NoticeContent)[]

type ComparedField = (typeof TEXT_FIELDS)[number] | (typeof LIST_FIELDS)[number]

interface ContentDifference {
  /** Fields beside the text that differ. */
  fields: { field: ComparedField; runs: Run[] }[]
  body: BlockDifference[]
  isSame: boolean
}

/** What differs between two versions of a notice, as people read it: words and not markup. */
export const contentDifference = (
  older: NoticeContent,
  newer: NoticeContent,
  lang: Language,
): ContentDifference => {
  const texts = (content: NoticeContent) =>
    new Map<ComparedField, string>([
      ...TEXT_FIELDS.map((field): [ComparedField, string] => [field, content[field] ?? '']),
      ['keywords', content.keywords.join('、')],
      ['attachments', content.attachments.map(({ name }) => name).join('、')],
      ['leadImage', content.leadImage?.alt ?? ''],
      ['replaces', content.replaces.join('、')],
    ])
  const [before, after] = [texts(older), texts(newer)]
  const fields = [...after].flatMap(([field, text]) => {
    const earlier = before.get(field) ?? ''
    return earlier === text ? [] : [{ field, runs: differenceOfText(earlier, text, lang) }]
  })
  const body = differenceOfBlocks(linesOf(older), linesOf(newer), lang)
  // The same words may be set otherwise: a heading instead of a paragraph, other pictures.
  const isSame = fields.length === 0 && older.bodyHtml === newer.bodyHtml
  return { fields, body, isSame }
}

const linesOf = ({ bodyHtml }: NoticeContent): string[] =>
  blocksOfBody(bodyHtml).flatMap(({ html, text }) =>
    /^<(?:table|ul|ol)\b/.test(html) ? rowsOf(html) : [text || PICTURE.exec(html)?.[1] || ''],
  )

const PICTURE = /<img\b[^>]*\balt="([^"]*)"/

/** Rows of a table, points of a list: what somebody sees as a line. */
const rowsOf = (html: string): string[] =>
  html
    .split(/<\/(?:tr|li|caption)>/)
    .map(
      (row) =>
        blocksOfBody(`<p>${row.replace(/<\/t[hd]>/g, ' ｜ ').replace(/<[^>]*>/g, '')}</p>`)[0]?.text ?? '',
    )
    .map((text) => text.replace(/\s*｜\s*$/, ''))
    .filter(Boolean)
