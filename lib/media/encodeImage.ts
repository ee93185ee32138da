import sharp, { type Sharp } from 'sharp'
import { DomainError } from '#lib/core/errors.ts'
import { LIMITS, LIMITS_TOLD } from './schema.ts'

/** Widths that readers' screens ask for, in pixels; an image is never made larger than it came. */
const WIDTHS = [480, 960, 1600]

/** WebP ends at 16,383 pixels, and screenshots of whole pages do not. */
const TALLEST = 16_000

/** Phones of before 2020 do not read WebP. */
const FORMATS = {
  webp: { mediaType: 'image/webp', encode: (image: Sharp) => image.webp({ quality: 78 }) },
  jpg: {
    mediaType: 'image/jpeg',
    encode: (image: Sharp) => image.flatten({ background: '#fff' }).jpeg({ quality: 78, mozjpeg: true }),
  },
} as const

/** What metadata may be read of before anything is decoded. */
const READABLE = ['jpeg', 'png', 'webp', 'gif', 'heif']

interface ImageFacts {
  /** Upright, in pixels. */
  width: number
  height: number
  mediaType: string
  /** Only its first picture is shown. */
  isAnimated: boolean
}

/**
 * What the header of an image says.
 * @throws DomainError INVALID where it is no image that can be read, or has too many pixels
 */
export const readImage = async (bytes: Uint8Array): Promise<ImageFacts> => {
  const { autoOrient, format, compression, pages } = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw new DomainError('INVALID', 'media.no-image')
    })
  const { width, height } = autoOrient
  if (!READABLE.includes(format) || (format === 'heif' && compression !== 'av1'))
    throw new DomainError('INVALID', 'media.no-image')
  if (width * height > LIMITS.pixels)
    throw new DomainError('INVALID', 'media.too-many-pixels', { ...LIMITS_TOLD, width, height })
  return {
    width,
    height,
    mediaType: format === 'heif' ? 'image/avif' : `image/${format}`,
    isAnimated: (pages ?? 1) > 1,
  }
}

interface Variant {
  width: number
  format: string
  mediaType: string
  bytes: Buffer
}

/**
 * The sizes and formats in which readers get an image: turned upright, re-encoded, without its metadata (a photo says
 * where it was taken).
 * @throws DomainError INVALID where the image is damaged
 */
export const encodeImage = async (
  bytes: Uint8Array,
  { width: original, height }: Pick<ImageFacts, 'width' | 'height'>,
): Promise<Variant[]> => {
  const widest = Math.min(original, Math.max(1, Math.floor((TALLEST * original) / height)))
  const variants: Variant[] = []
  for (const width of new Set(WIDTHS.map((each) => Math.min(each, widest)))) {
    const resized = sharp(bytes, { limitInputPixels: LIMITS.pixels }).autoOrient().resize({ width })
    for (const [format, { mediaType, encode }] of Object.entries(FORMATS)) {
      const encoded = await encode(resized.clone())
        .toBuffer()
        .catch(() => {
          throw new DomainError('INVALID', 'media.damaged-image')
        })
      variants.push({ width, format, mediaType, bytes: encoded })
    }
  }
  return variants
}
