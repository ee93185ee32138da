import type { Ctx } from '#lib/db/ctx.ts'
import { addItem } from './addItem.ts'
import { storeBytes } from './storeBytes.ts'

export interface Stored {
  sha256: string
  /** Whether the library had it before: then it keeps its name. */
  wasThere: boolean
}

/** Stores a document, and puts it into the library under this name. */
export const storeFile = (
  ctx: Ctx,
  { bytes, mediaType, name }: { bytes: Uint8Array; mediaType: string; name: string },
): Promise<Stored> =>
  ctx.db.transaction(async (db) => {
    const sha256 = await storeBytes(db, bytes, mediaType)
    return { sha256, wasThere: await addItem({ ...ctx, db }, { sha256, kind: 'document', name }) }
  })
