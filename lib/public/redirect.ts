import { shows } from '#lib/cache/shows.ts'
import { tags } from '#lib/cache/tags.ts'
import type { Db } from '#lib/db/client.ts'
import { findRedirect } from '#lib/redirects/queries.ts'

/** Where readers of an address that has no page are sent; undefined where there was never one. */
export const readRedirect = (db: Db, path: string): Promise<string | undefined> => {
  shows(tags.redirects)
  return findRedirect(db, path)
}
