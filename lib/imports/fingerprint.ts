import { createHash } from 'node:crypto'
import { plainOf } from './lines.ts'
import type { PageParts } from './pageParts.ts'

/**
 * The hash by which two pages are the same: SHA-256, in hex, of what the page says (title, date, source,
 * author, body) without what the site puts around it (breadcrumb, counters, buttons, neighbours) and without
 * what encodings, line ends, spaces and full-width forms change. Taken of the page before any mend.
 */
export const fingerprint = ({ title, date, source, author, paragraphs }: PageParts): string => {
  const fields = [title, date.iso ?? '', source ?? '', author ?? '', paragraphs.join('')].map(condensed)
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex')
}

const condensed = (text: string): string => plainOf(text).replace(/\s/gu, '')
