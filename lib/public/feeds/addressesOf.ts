import { columnPath, type FeedFormat, feedPath, homePath } from '#lib/core/addresses.ts'
import type { Feed } from '../dto.ts'

/** The full addresses of a feed in a format, and of the page that it goes with. */
export const addressesOf = ({ lang, slug }: Feed, format: FeedFormat, origin: string) => ({
  self: origin + feedPath(lang, format, slug),
  page: origin + (slug === undefined ? homePath(lang) : columnPath(lang, slug)),
})

/** When any of it last changed; undefined where there is nothing in it. */
export const modifiedOf = ({ items }: Feed): Date | undefined =>
  items.length === 0 ? undefined : new Date(Math.max(...items.map(({ modifiedAt }) => modifiedAt.getTime())))
