import sharp, { type Sharp } from 'sharp'
import { DomainError } from '#lib/core/errors.ts'
import type { Db } from '#lib/db/client.ts'
import { images, imageVariants } from '#lib/db/schema/index.ts'
import { storeFile } from './storeFile.ts'

/** Widths that readers' screens ask for, in pixels; an image is never made larger than it came. */
const WIDTHS = [480, 960, 1600]

/** Phones of before 2020 do not read WebP. */
const FORMATS = {
  webp: { mediaType: 'image/webp', encode: (image: Sharp) => image.webp({ quality: 78 }) },
  jpg: {
    mediaType: 'image/jpeg',
    encode: (image: Sharp) => image.flatten({ background: '#fff' }).jpeg({ quality: 78, mozjpeg: true }),
  },
} as const

const MAX_PIXELS = 50_000_000

/**
 * Stores an image and its variants: turned upright, re-encoded, without its metadata.
 * @returns the hash under which `/images/<hash>` shows it
 * @throws DomainError INVALID where the bytes are no image that can be read, or too many pixels
 */
export const storeImage = async (db: Db, bytes: Uint8Array): Promise<string> => {
  const { width, height, format } = await sizeOf(bytes)
  const sha256 = await storeFile(db, bytes, `image/${format}`)
  const inserted = await db.insert(images).values({ sha256, width, height }).onConflictDoNothing().returning()
  if (inserted.length > 0) await storeVariants(db, sha256, bytes, width)
  return sha256
}

const sizeOf = async (bytes: Uint8Array) => {
  const { autoOrient, format } = await sharp(bytes, { limitInputPixels: MAX_PIXELS })
    .metadata()
    .catch(() => {
      throw new DomainError('INVALID', 'media.no-image')
    })
  if (autoOrient.width * autoOrient.height > MAX_PIXELS)
    throw new DomainError('INVALID', 'media.too-many-pixels')
  return { ...autoOrient, format }
}

const storeVariants = async (db: Db, imageSha256: string, bytes: Uint8Array, original: number) => {
  const widths = [...new Set(WIDTHS.map((width) => Math.min(width, original)))]
  for (const width of widths) {
    const resized = sharp(bytes, { limitInputPixels: MAX_PIXELS }).autoOrient().resize({ width })
    for (const [format, { mediaType, encode }] of Object.entries(FORMATS)) {
      const variant = await encode(resized.clone()).toBuffer()
      const sha256 = await storeFile(db, variant, mediaType)
      await db.insert(imageVariants).values({ imageSha256, width, format, sha256 }).onConflictDoNothing()
    }
  }
}
