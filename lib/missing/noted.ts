import { isReserved } from '#lib/core/places.ts'
import { keyOfAddress, readAddress } from '#lib/redirects/address.ts'

const LONGEST = 500

/**
 * Parameters by which old systems name a page; what else stands in a query may be about a person: words that were looked
 * for, sessions, accounts.
 */
const NAMES_PAGE =
  /^(?:id|p|a|m|c|s|f|n|t|page|pageno|cat|mod|act|action|type|urltype|view|option|wbtreeid|wbnewsid|(?:page|post|news|new|art|article|info|inf|class|cat|category|type|tree|col|column|item|content|channel|doc|file|menu|node|topic|tag|section|sort|big|small|sub|show|detail|view|aid|bid|cid|did|fid|gid|iid|kid|lid|mid|nid|oid|pid|qid|rid|sid|tid|vid|wid|xid|zid)_?(?:id)?)$/i
/** Numbers of pages are short; those of people and their telephones have eleven digits and more. */
const VALUE = /^(?:\d{1,10}|[a-z](?:[a-z._-]|\d(?!\d{5})){0,39})$/i
/** A mobile number, an identity number, an e-mail address. */
const PERSONAL = /(?<!\d)(?:1[3-9]\d{9}|\d{17}[\dx])(?!\d)|@|%40/i

/**
 * What is noted of an address that is not there, in the form in which redirects know it: its path, and of its query what
 * names a page.
 * @returns undefined where it is too long, or may be about a person
 */
export const notedAddress = (url: string): string | undefined => {
  const address = readAddress(url)
  if (!address || PERSONAL.test(address.path) || isReserved(address.path)) return undefined
  const query = address.query.filter(([name, value]) => NAMES_PAGE.test(name) && VALUE.test(value))
  const text = keyOfAddress({ path: address.path, query })
  return text.length <= LONGEST ? text : undefined
}

const HOST = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/

/** The host of the page that somebody came from; nothing else of it. */
export const referrerHost = (referrer: string | undefined): string | null => {
  const host = referrer === undefined ? undefined : URL.parse(referrer)?.hostname
  return host !== undefined && HOST.test(host) ? host : null
}
