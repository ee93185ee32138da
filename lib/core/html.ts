import { DomUtils, ElementType, parseDocument } from 'htmlparser2'
import sanitizeHtml from 'sanitize-html'

const IMAGE_ADDRESS = /^\/images\/[0-9a-f]{64}$/

/** Ways that official documents set a paragraph; everything else is left to the style sheet. */
const CLASSES = ['noindent', 'center', 'right']

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'hr', 'br'],
    ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
    ...['strong', 'em', 'u', 's', 'sub', 'sup', 'a', 'figure', 'figcaption', 'img'],
  ],
  allowedAttributes: {
    a: ['href'],
    img: ['src', 'alt'],
    th: ['colspan', 'rowspan', 'scope', 'class'],
    td: ['colspan', 'rowspan', 'class'],
    ol: ['start', 'type'],
    ...Object.fromEntries(['p', 'h2', 'h3', 'h4', 'li', 'figure'].map((tag) => [tag, ['class']])),
  },
  allowedClasses: { '*': CLASSES },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  transformTags: { b: 'strong', i: 'em', h1: 'h2', h5: 'h4', h6: 'h4', strike: 's', del: 's' },
  exclusiveFilter: (frame) => frame.tag === 'img' && !IMAGE_ADDRESS.test(frame.attribs.src ?? ''),
}

/**
 * The one HTML sanitizer: what a notice's body may hold, in canonical form. Images are those of the site's
 * own store (`/images/<sha256>`), looks are classes, and whatever is not on the list is dropped.
 */
export const sanitizeBody = (html: string): string => {
  const clean = sanitizeHtml(html, OPTIONS).trim()
  // What is dropped can change how its neighbours nest: `<p><svg><p>` reads differently once svg is gone.
  // Each round leaves less of what is not allowed, so the second or third changes nothing.
  return clean === html ? clean : sanitizeBody(clean)
}

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
