import type sanitizeHtml from 'sanitize-html'
import { LOOKS } from './document.ts'

/** Images of the site's own store, and no others. */
export const IMAGE_ADDRESS = /^\/images\/[0-9a-f]{64}$/

/** The one list of what a notice's body may hold. */
export const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'hr', 'br'],
    ...['table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td'],
    ...['strong', 'em', 'u', 's', 'sub', 'sup', 'a', 'figure', 'figcaption', 'img'],
  ],
  allowedAttributes: {
    a: ['href'],
    img: ['src', 'alt'],
    th: ['colspan', 'rowspan', 'scope', 'class'],
    td: ['colspan', 'rowspan', 'class'],
    ol: ['start', 'type'],
    ...Object.fromEntries(['p', 'h2', 'h3', 'h4', 'li'].map((tag) => [tag, ['class']])),
  },
  allowedClasses: { '*': [...LOOKS] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  parseStyleAttributes: false,
  exclusiveFilter: (frame) => frame.tag === 'img' && !IMAGE_ADDRESS.test(frame.attribs.src ?? ''),
}
