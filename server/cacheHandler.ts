import { invalidationsInForce } from '#lib/cache/inForce.ts'
import { invalidate } from '#lib/cache/invalidate.ts'
import { currentNotes } from '#lib/cache/shows.ts'
import { database } from '#lib/db/client.ts'
import type { PageNotes } from './render.ts'

const TAGS_HEADER = 'x-next-cache-tags'

/**
 * The page store's door towards Next.js. It takes each page that was rendered for the front, and gives nothing
 * back: there is one copy of a page and one truth about it.
 */
export default class PageStoreHandler {
  async get() {
    return null
  }

  async set(_key: string, value: Value | null, { cacheControl }: Lifetime): Promise<void> {
    const notes: PageNotes | undefined = currentNotes()
    if (!notes || value?.kind !== 'APP_PAGE') return
    const { html, status = 200, headers } = value
    const tags = String(headers?.[TAGS_HEADER] ?? '')
    notes.handedOver = {
      html,
      status,
      tags: tags.split(',').filter((tag) => tag !== ''),
      revalidate: Number(cacheControl?.revalidate) || 0,
    }
  }

  /** `revalidateTag` and `revalidatePath` of the framework lead to the same log as everything else. */
  async revalidateTag(tags: string | string[]): Promise<void> {
    await invalidate(database(), [tags].flat())
    await invalidationsInForce()
  }

  resetRequestCache(): void {}
}

/** What of Next.js's values matters here; of the others only pages have `html`. */
interface Value {
  kind: string
  html: string
  status?: number
  headers?: Record<string, unknown>
}

interface Lifetime {
  cacheControl?: { revalidate: number | false }
}
