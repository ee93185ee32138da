import { inArray } from 'drizzle-orm'
import type { Db } from '#lib/db/client.ts'
import { images, imageVariants } from '#lib/db/schema/index.ts'
import type { Picture } from './dto.ts'

/** The pictures with these hashes, in their order, each with its variants from small to large; unknown ones are missing. */
export const readPictures = async (db: Db, hashes: string[]): Promise<Map<string, Picture>> => {
  if (hashes.length === 0) return new Map()
  const [rows, variants] = await Promise.all([
    db.select().from(images).where(inArray(images.sha256, hashes)),
    db
      .select()
      .from(imageVariants)
      .where(inArray(imageVariants.imageSha256, hashes))
      .orderBy(imageVariants.width),
  ])
  return new Map(
    rows
      .toSorted((a, b) => hashes.indexOf(a.sha256) - hashes.indexOf(b.sha256))
      .map((row) => [
        row.sha256,
        { ...row, alt: '', variants: variants.filter((variant) => variant.imageSha256 === row.sha256) },
      ]),
  )
}
