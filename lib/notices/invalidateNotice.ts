import { invalidate } from '#lib/cache/invalidate.ts'
import { tags } from '#lib/cache/tags.ts'
import { homePath, noticePath } from '#lib/core/addresses.ts'
import type { Language } from '#lib/core/text.ts'
import type { Db } from '#lib/db/client.ts'

/**
 * Says that what readers see of a notice changed, in the transaction of the change.
 * @param shifted what `relist` gave
 */
export const invalidateNotice = (
  db: Db,
  { id, lang }: { id: number; lang: string },
  shifted: string[],
): Promise<void> =>
  invalidate(
    db,
    [tags.notice(id), tags.home(lang as Language), ...shifted],
    [noticePath(lang as Language, id), homePath(lang as Language)],
  )
