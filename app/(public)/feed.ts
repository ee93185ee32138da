import { notFound } from 'next/navigation'
import type { ColumnNode } from '#lib/columns/dto.ts'
import { FEED_FORMATS, type FeedFormat } from '#lib/core/addresses.ts'
import { database } from '#lib/db/client.ts'
import { siteUrl } from '#lib/env.ts'
import { LOCALES } from '#lib/i18n/translator.ts'
import { documentResponse } from '#lib/next/documentResponse.ts'
import type { Chrome } from '#lib/public/dto.ts'
import { readFeed } from '#lib/public/feed.ts'
import { modifiedOf } from '#lib/public/feeds/addressesOf.ts'
import { atomOf } from '#lib/public/feeds/atom.ts'
import { jsonFeedOf } from '#lib/public/feeds/jsonFeed.ts'
import { rssOf } from '#lib/public/feeds/rss.ts'

export const FEED_TYPES: Record<FeedFormat, string> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
}

/** The feed of a language, or of one of its columns, in a format; a 404 for what is none. */
export const feedResponse = async (
  chrome: Chrome,
  column: ColumnNode | undefined,
  segment: string,
): Promise<Response> => {
  const format = FEED_FORMATS.find((each) => each === segment)
  if (!format) notFound()
  const origin = siteUrl()
  const feed = await readFeed(database(), chrome, column, origin)
  const language = LOCALES[chrome.lang]
  const written = {
    rss: () => rssOf(feed, language, origin),
    atom: () => atomOf(feed, language, chrome.site.organiser ?? chrome.site.name, origin),
    json: () => jsonFeedOf(feed, language, origin),
  }[format]()
  return documentResponse(FEED_TYPES[format], written, { modifiedAt: modifiedOf(feed) })
}
