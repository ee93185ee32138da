import { noticePath } from '#lib/core/addresses.ts'
import { element, type Xml, xmlDocument } from '#lib/core/xml.ts'
import type { Feed, FeedItem } from '../dto.ts'
import { addressesOf, modifiedOf } from './addressesOf.ts'

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
}

/**
 * A feed as RSS 2.0 (the RSS Advisory Board's specification), whole bodies in `content:encoded`. An item has room for one
 * attachment there: the first.
 */
export const rssOf = (feed: Feed, language: string, origin: string): string => {
  const { self, page } = addressesOf(feed, 'rss', origin)
  const channel = element(
    'channel',
    {},
    element('title', {}, feed.title),
    element('link', {}, page),
    element('description', {}, feed.description),
    element('language', {}, language),
    modifiedOf(feed) && element('lastBuildDate', {}, modifiedOf(feed)?.toUTCString()),
    element('atom:link', { href: self, rel: 'self', type: 'application/rss+xml' }),
    ...feed.items.map((item) => itemOf(item, origin + noticePath(feed.lang, item.id))),
  )
  return xmlDocument(element('rss', { version: '2.0', ...NAMESPACES }, channel))
}

const itemOf = (item: FeedItem, url: string): Xml => {
  const [file] = item.attachments
  return element(
    'item',
    {},
    element('title', {}, item.title),
    element('link', {}, url),
    element('guid', { isPermaLink: 'true' }, url),
    element('pubDate', {}, item.publishedAt.toUTCString()),
    item.author === undefined ? undefined : element('dc:creator', {}, item.author),
    element('description', {}, item.description),
    element('content:encoded', {}, item.bodyHtml),
    ...item.keywords.map((keyword) => element('category', {}, keyword)),
    file && element('enclosure', { url: file.href, length: file.bytes, type: file.mediaType }),
  )
}
