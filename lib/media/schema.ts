import { z } from 'zod'
import { storableText } from '#lib/core/storableText.ts'

const MEGABYTE = 1_000_000

/** What the library takes at most: bytes, pixels, characters. */
export const LIMITS = {
  documentBytes: 50 * MEGABYTE,
  imageBytes: 20 * MEGABYTE,
  pixels: 50_000_000,
  name: 200,
  alt: 300,
} as const

/** Limits as they are told to people. */
export const LIMITS_TOLD = {
  documentMegabytes: LIMITS.documentBytes / MEGABYTE,
  imageMegabytes: LIMITS.imageBytes / MEGABYTE,
  megapixels: LIMITS.pixels / 1_000_000,
  /** 万 */
  tenThousands: LIMITS.pixels / 10_000,
}

export const MEDIA_KINDS = ['image', 'document'] as const
export type MediaKind = (typeof MEDIA_KINDS)[number]

/** Header in which an upload says the file's name, percent-encoded: headers know no Chinese. */
export const NAME_HEADER = 'x-file-name'

/** Endings that the file dialog offers; what a file is its content says. */
export const ENDINGS: Record<MediaKind, string[]> = {
  image: ['jpg', 'jpeg', 'png', 'webp', 'gif', 'avif'],
  document: [
    ...['pdf', 'ofd', 'doc', 'docx', 'wps', 'xls', 'xlsx', 'et', 'ppt', 'pptx', 'dps'],
    ...['txt', 'csv', 'zip', 'rar', '7z', 'mp3', 'mp4'],
  ],
}

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** Names an item of the library. */
export const mediaItemInput = z.object({ sha256 })

/** What can be changed of an item: the file itself never does. */
export const mediaChange = mediaItemInput.extend({
  name: storableText.trim().min(1).max(LIMITS.name),
  /** What an image shows; null where it says nothing yet. */
  alt: storableText.trim().min(1).max(LIMITS.alt).nullable(),
})
export type MediaChange = z.input<typeof mediaChange>
