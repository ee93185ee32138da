import { DomainError } from '#lib/core/errors.ts'
import { canonicalAddress, canonicalPath, isReserved } from '#lib/core/places.ts'
import { keyOfAddress, readAddress } from './address.ts'
import { countWildcards, isPattern, MOST_WILDCARDS } from './pattern.ts'
import { isHere, placeholdersOf, readTarget } from './target.ts'

interface Typed {
  from: string
  to: string
  coversBelow: boolean
}

/**
 * A redirect in the form in which it is kept, of what somebody typed.
 * @param site the site's own address, which is left out
 * @throws DomainError INVALID naming the field
 */
export const canonicalRedirect = ({ from, to, coversBelow }: Typed, site: string): Typed => {
  const address = readAddress(
    from
      .trim()
      .replace(/^https?:\/\/[^/?#]+(?=\/|\?)/i, '')
      .replace(/^\?/, '/?'),
  )
  if (!address) throw wrong('from', 'redirects.bad-from')
  // Other names of a page are led to its own before any rule is asked.
  const key = keyOfAddress({ ...address, path: canonicalPath(address.path) ?? address.path })
  const isHome = ['/', '/en'].includes(key)
  if (key === '/*' || isHome || isReserved(address.path)) throw wrong('from', 'redirects.reserved')
  if (countWildcards(key) > MOST_WILDCARDS || key.includes('**'))
    throw wrong('from', 'redirects.bad-wildcards')
  if (coversBelow && (isPattern(key) || address.query.length > 0))
    throw wrong('coversBelow', 'redirects.bad-below')
  const target = readTarget(to, site)
  if (target === undefined || (coversBelow && /[?#]/.test(target))) throw wrong('to', 'redirects.bad-to')
  if (placeholdersOf(target).some((digit) => digit > countWildcards(key)))
    throw wrong('to', 'redirects.bad-placeholder')
  const end =
    isHere(target) && placeholdersOf(target).length === 0 ? (canonicalAddress(target) ?? target) : target
  if (end.toLowerCase() === key) throw wrong('to', 'redirects.loop')
  return { from: key, to: end, coversBelow }
}

const wrong = (field: string, reason: string) => new DomainError('INVALID', reason, { field })
