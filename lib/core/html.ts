import { DomUtils, ElementType, parseDocument } from 'htmlparser2'
import sanitizeHtml from 'sanitize-html'
import { ALLOWED } from './html/allowlist.ts'
import { readBlocks } from './html/read.ts'
import { writeBlocks } from './html/write.ts'
import { escaped } from './html/writeLine.ts'

/**
 * The one HTML sanitizer: what a notice's body may hold, in canonical form, whatever it came from. Structure is kept
 * (also that of Word, WPS, Excel and Google Docs); looks become one of three classes or none; images are those of the
 * site's own store (`/images/<sha256>`); text stands in paragraphs; what readers would not have seen, and what is not
 * on the list, is dropped. The canonical form of a canonical form is the same.
 */
export const sanitizeBody = (html: string): string => guarded(writeBlocks(readBlocks(html)))

/**
 * The same body for an editor that needs a paragraph around every text, also in the items of lists and the cells of
 * tables.
 */
export const editableBody = (html: string): string =>
  guarded(writeBlocks(readBlocks(html), { paragraphs: true }))

/** The body that a text without markup becomes: a paragraph of each line. */
export const bodyOfText = (text: string): string =>
  sanitizeBody(
    text
      .split(/[\r\n\u2028\u2029]+/)
      .map((line) => `<p>${escaped(line)}</p>`)
      .join(''),
  )

/** What was written here holds nothing that is not on the list; this makes sure of it. */
const guarded = (html: string): string => sanitizeHtml(html, ALLOWED)

/** The text of a body without its elements, white space folded. */
export const textOfBody = (html: string): string =>
  sanitizeHtml(html.replace(/<\/(p|h\d|li|t[dhr]|figcaption|caption)>|<br ?\/?>/g, '$& '), {
    allowedTags: [],
    allowedAttributes: {},
    textFilter: decodeEntities,
  })
    .replace(/\s+/g, ' ')
    .trim()

// sanitize-html writes text as HTML again; these are the entities that it escapes.
const decodeEntities = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')

/** Hashes of the images that a sanitized body shows, in order and without repetition. */
export const imagesOfBody = (html: string): string[] => [
  ...new Set(
    Array.from(html.matchAll(/<img [^>]*src="\/images\/([0-9a-f]{64})"/g), (match) => match[1] ?? ''),
  ),
]

/** The blocks of a sanitized body in order: its paragraphs, headings, tables …, each with its markup and its text. */
export const blocksOfBody = (html: string): { html: string; text: string }[] =>
  parseDocument(html)
    .children.filter((node) => node.type === ElementType.Tag)
    .map((node) => {
      const block = DomUtils.getOuterHTML(node, { encodeEntities: 'utf8' })
      return { html: block, text: textOfBody(block) }
    })
