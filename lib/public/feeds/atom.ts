import { noticePath } from '#lib/core/addresses.ts'
import { element, type Xml, xmlDocument } from '#lib/core/xml.ts'
import type { Feed, FeedItem } from '../dto.ts'
import { addressesOf, modifiedOf } from './addressesOf.ts'

/** Atom asks for a date also of what holds nothing. */
const NEVER = new Date(0)

/**
 * A feed as Atom (RFC 4287).
 * @param publisher named where an entry names nobody
 */
export const atomOf = (feed: Feed, language: string, publisher: string, origin: string): string => {
  const { self, page } = addressesOf(feed, 'atom', origin)
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language },
      element('id', {}, self),
      element('title', {}, feed.title),
      element('subtitle', {}, feed.description),
      element('updated', {}, (modifiedOf(feed) ?? NEVER).toISOString()),
      element('author', {}, element('name', {}, publisher)),
      element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      element('link', { rel: 'alternate', type: 'text/html', href: page }),
      ...feed.items.map((item) => entryOf(item, origin + noticePath(feed.lang, item.id))),
    ),
  )
}

const entryOf = (item: FeedItem, url: string): Xml =>
  element(
    'entry',
    {},
    element('id', {}, url),
    element('title', {}, item.title),
    element('link', { rel: 'alternate', type: 'text/html', href: url }),
    ...item.attachments.map(({ href, name, bytes, mediaType }) =>
      element('link', { rel: 'enclosure', href, title: name, length: bytes, type: mediaType }),
    ),
    element('published', {}, item.publishedAt.toISOString()),
    element('updated', {}, item.modifiedAt.toISOString()),
    item.author === undefined ? undefined : element('author', {}, element('name', {}, item.author)),
    ...item.keywords.map((term) => element('category', { term })),
    element('summary', {}, item.description),
    element('content', { type: 'html' }, item.bodyHtml),
  )
