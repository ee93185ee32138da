/** An address on this site in canonical form, as it was written in capitals and small letters. */
export interface SiteAddress {
  path: string
  /** What stands after the question mark, by name. */
  query: readonly (readonly [name: string, value: string])[]
}

/** The longest that the table takes. */
export const LONGEST = 2_000

/**
 * Reads an address as a browser asks for it, or as somebody types it: path and query, without host and fragment. Doubled
 * and trailing slashes and the spelling of escapes (RFC 3986, 6.2.2) make no difference.
 * @returns undefined for what is no such address, or too long
 */
export const readAddress = (text: string): SiteAddress | undefined => {
  if (!text.startsWith('/') || text.length > LONGEST) return undefined
  const [whole = ''] = text.split('#')
  const [path = '', ...rest] = whole.split('?')
  const query = rest
    .join('?')
    .split('&')
    .filter(Boolean)
    .map((pair): [string, string] => {
      const [name = '', ...value] = pair.split('=')
      return [escaped(name), escaped(value.join('='))]
    })
  return { path: escaped(path.replace(/\/{2,}/g, '/')).replace(/(?<=.)\/$/, ''), query }
}

/** The same with its parameters by name: in which order they come makes no difference. */
export const inOrder = ({ path, query }: SiteAddress): SiteAddress => ({
  path,
  query: query.toSorted(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)),
})

/** An address as one text again. */
export const writeAddress = ({ path, query }: SiteAddress): string =>
  query.length === 0 ? path : `${path}?${query.map(([name, value]) => `${name}=${value}`).join('&')}`

/**
 * The form by which a former address is known: in lower case, and its parameters by name. Those with wildcards keep their
 * order, since placeholders count them.
 */
export const keyOfAddress = (address: SiteAddress): string => {
  const text = writeAddress(address)
  return (text.includes('*') ? text : writeAddress(inOrder(address))).toLowerCase()
}

const UNRESERVED = /[\w.~-]/
/** Nothing in it that could be spelled in another way. */
const PLAIN = /^[!#$&-;=?-[\]_a-z~]*$/

/** One spelling of what can be written with and without escapes; bytes that are no UTF-8 stay escaped. */
const escaped = (text: string): string => (PLAIN.test(text) ? text : respelled(text))

const respelled = (text: string): string =>
  text
    .toWellFormed()
    .replace(/%([0-9a-f]{2})/gi, (given, code) => {
      const character = String.fromCharCode(Number.parseInt(code, 16))
      return UNRESERVED.test(character) ? character : given.toUpperCase()
    })
    .replace(/[^\x21-\x7e]|["<>\\^`{|}]|%(?![0-9A-F]{2})/gu, encodeURIComponent)
