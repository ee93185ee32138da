import type { Cursor } from '#lib/cache/log.ts'

/** How bodies can be had: as they are, and compressed. */
export const ENCODINGS = ['br', 'gzip', 'identity'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** What a render came to, before it is made ready for readers. Times are milliseconds since 1970. */
export interface Rendered {
  status: number
  /** Where a redirect leads. */
  location?: string | undefined
  /** As Next.js wrote it; empty for redirects and absent pages. */
  html: string
  /** What it shows (`lib/cache/tags.ts`). */
  tags: string[]
  /** From then on it is served once more while it is rendered again. */
  freshUntil: number
  /** From then on it is not served: time has changed it. */
  until: number
}

/** A page as readers get it. */
export interface Page extends Omit<Rendered, 'html'> {
  /** Its one address, without host or query. */
  address: string
  /** Of its content: the same however and wherever it was rendered. */
  etag: string
  bodies: Record<Encoding, Buffer>
  /** How far the log of invalidations had been read when its render began. */
  cursor: Cursor
}

/** Bytes of memory that a page takes, or nearly so. */
export const sizeOf = ({ bodies, tags, address }: Page): number =>
  ENCODINGS.reduce((sum, encoding) => sum + bodies[encoding].length, 600) +
  tags.reduce((sum, tag) => sum + tag.length + 40, address.length * 2)
