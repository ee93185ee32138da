import { readAddress, writeAddress } from './address.ts'

const HERE = 'http://here.invalid'

/** The placeholders that a target has, such as 1 for `$1`. */
export const placeholdersOf = (to: string): number[] =>
  Array.from(to.matchAll(/\$([1-9])/g), ([, digit]) => Number(digit))

/** Whether a target is an address on this site. */
export const isHere = (to: string): boolean => to.startsWith('/')

/**
 * The address that a target becomes with what its wildcards stood for. Whatever a visitor has put into that, it stays on
 * the site that the target names.
 * @returns undefined where it would not
 */
export const fillTarget = (to: string, found: readonly string[]): string | undefined => {
  const filled = to.replace(/\$([1-9])/g, (_, digit) => found[Number(digit) - 1] ?? '')
  return stayingOn(originOf(to), filled)
}

/** The address of what lay below a former address. */
export const appendToTarget = (to: string, rest: string): string | undefined =>
  stayingOn(originOf(to), `${to.replace(/\/$/, '')}${rest}`)

const originOf = (to: string): string | undefined => URL.parse(to.replace(/\$[1-9]/g, ''), HERE)?.origin

const stayingOn = (origin: string | undefined, address: string): string | undefined => {
  const url = URL.parse(address, HERE)
  if (!url || url.origin !== origin) return undefined
  // A path of two slashes would be taken for a host: `/x/..//evil.example` leads there.
  const path = url.pathname.replace(/^\/{2,}/, '/')
  return origin === HERE ? `${path}${url.search}${url.hash}` : `${url.origin}${path}${url.search}${url.hash}`
}

/**
 * A target in the form in which it is kept: an address of this site without its host, or a full one of another.
 * @param site the site's own address
 * @returns undefined for what is no target: another scheme, a host made of placeholders, a name or password in it
 */
export const readTarget = (text: string, site: string): string | undefined => {
  const given = text.trim()
  if (/\p{Cc}/u.test(given)) return undefined
  if (given.startsWith('/')) return ownTarget(given)
  const url = /^https?:\/\/[^/?#$\\]+(?:[/?#]|$)/i.test(given) ? URL.parse(given) : null
  if (!url || url.username + url.password !== '') return undefined
  const rest = `${url.pathname}${url.search}${url.hash}`
  return url.origin === URL.parse(site)?.origin ? ownTarget(rest) : `${url.origin}${rest}`
}

const ownTarget = (text: string): string | undefined => {
  const [, hash = ''] = /(#.*)$/.exec(text) ?? []
  const address = readAddress(text)
  if (!address || address.path.startsWith('//')) return undefined
  return `${writeAddress(address)}${hash}`
}
