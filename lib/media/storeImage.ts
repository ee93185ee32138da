import { eq } from 'drizzle-orm'
import type { Ctx } from '#lib/db/ctx.ts'
import { images, imageVariants } from '#lib/db/schema/index.ts'
import { addItem } from './addItem.ts'
import { encodeImage, readImage } from './encodeImage.ts'
import { storeBytes } from './storeBytes.ts'
import type { Stored } from './storeFile.ts'

interface StoredImage extends Stored {
  isAnimated: boolean
}

/**
 * Stores an image and its variants, and puts it into the library. What came is kept and never shown to readers: they
 * get the variants. Nothing is stored before all of them are made.
 * @returns the hash under which `/images/<hash>` shows it
 * @throws DomainError INVALID where the bytes are no image that can be read, or too many pixels
 */
export const storeImage = async (
  ctx: Ctx,
  { bytes, name, alt }: { bytes: Uint8Array; name: string; alt?: string | undefined },
): Promise<StoredImage> => {
  const { width, height, mediaType, isAnimated } = await readImage(bytes)
  const variants = await encodeImage(bytes, { width, height })
  return ctx.db.transaction(async (db) => {
    const sha256 = await storeBytes(db, bytes, mediaType)
    const [known] = await db.select().from(images).where(eq(images.sha256, sha256))
    if (!known) {
      await db.insert(images).values({ sha256, width, height }).onConflictDoNothing()
      for (const variant of variants) {
        const stored = await storeBytes(db, variant.bytes, variant.mediaType)
        await db
          .insert(imageVariants)
          .values({ imageSha256: sha256, width: variant.width, format: variant.format, sha256: stored })
          .onConflictDoNothing()
      }
    }
    const wasThere = await addItem({ ...ctx, db }, { sha256, kind: 'image', name, alt })
    return { sha256, wasThere, isAnimated }
  })
}
