import { recordEvent } from '#lib/audit/recordEvent.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { mediaItems } from '#lib/db/schema/index.ts'
import type { MediaKind } from './schema.ts'

interface NewItem {
  sha256: string
  kind: MediaKind
  name: string
  alt?: string | undefined
}

/**
 * Puts a stored file into the library, where it is not there already: then it stays as it is, and the trail notes that
 * somebody else has it as well, by which they find it.
 * @returns whether it was there
 */
export const addItem = async (ctx: Ctx, item: NewItem): Promise<boolean> => {
  const { db, actor, now } = ctx
  const uploadedBy = actor.kind === 'person' ? actor.id : null
  const added = await db
    .insert(mediaItems)
    .values({ ...item, uploadedBy, uploadedAt: now })
    .onConflictDoNothing()
    .returning({ sha256: mediaItems.sha256 })
  const wasThere = added.length === 0
  if (uploadedBy !== null) {
    const { sha256, name } = item
    await recordEvent(ctx, {
      action: wasThere ? 'media.uploaded-again' : 'media.uploaded',
      details: { sha256, name },
    })
  }
  return wasThere
}
