import { noticePath } from '#lib/core/addresses.ts'
import type { Feed } from '../dto.ts'
import { addressesOf } from './addressesOf.ts'

/** A feed as JSON Feed (version 1.1 of its specification). */
export const jsonFeedOf = (feed: Feed, language: string, origin: string): string => {
  const { self, page } = addressesOf(feed, 'json', origin)
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: page,
    feed_url: self,
    language,
    items: feed.items.map((item) => {
      const url = origin + noticePath(feed.lang, item.id)
      return {
        id: url,
        url,
        title: item.title,
        summary: item.description,
        content_html: item.bodyHtml,
        date_published: item.publishedAt.toISOString(),
        date_modified: item.modifiedAt.toISOString(),
        ...(item.author !== undefined && { authors: [{ name: item.author }] }),
        ...(item.keywords.length > 0 && { tags: item.keywords }),
        ...(item.attachments.length > 0 && {
          attachments: item.attachments.map(({ href, name, bytes, mediaType }) => ({
            url: href,
            mime_type: mediaType,
            title: name,
            size_in_bytes: bytes,
          })),
        }),
      }
    }),
  })
}
