import type { Cursor } from '#lib/cache/log.ts'

/** How bodies can be had: as they are, and compressed. */
export const ENCODINGS = ['br', 'gzip', 'identity'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** What is no page: a feed, a sitemap, an image of a title. */
export interface RenderedDocument {
  body: Buffer
  /** What is said of it: its type, and what it belongs to. */
  headers: Record<string, string>
}

/** What a render came to, before it is made ready for readers. Times are milliseconds since 1970. */
export interface Rendered {
  status: number
  /** Where a redirect leads. */
  location?: string | undefined
  /** As Next.js wrote it; empty for redirects and absent pages. */
  html: string
  /** In the place of `html`. */
  document?: RenderedDocument
  /** What it shows (`lib/cache/tags.ts`). */
  tags: string[]
  /** From then on it is served once more while it is rendered again. */
  freshUntil: number
  /** From then on it is not served: time has changed it. */
  until: number
}

/** A page as readers get it. */
export interface Page extends Omit<Rendered, 'html' | 'document'> {
  /** Its one address, without host or query. */
  address: string
  /** Of its content: the same however and wherever it was rendered. */
  etag: string
  /** Absent where it is HTML. */
  headers?: Record<string, string> | undefined
  /** Images are not compressed once more: they have the first form only. */
  bodies: Record<Encoding, Buffer>
  /** How far the log of invalidations had been read when its render began. */
  cursor: Cursor
}

/** Bytes of memory that a page takes, or nearly so. */
export const sizeOf = ({ bodies, tags, address }: Page): number =>
  ENCODINGS.reduce((sum, encoding) => sum + bodies[encoding].length, 600) +
  tags.reduce((sum, tag) => sum + tag.length + 40, address.length * 2)
