import { DomainError } from '#lib/core/errors.ts'
import { keyOfAddress, readAddress } from './address.ts'
import { countWildcards, isPattern, MOST_WILDCARDS } from './pattern.ts'
import { placeholdersOf, readTarget } from './target.ts'

interface Typed {
  from: string
  to: string
  coversBelow: boolean
}

/** What the desk, its handlers and the files of the build stand under; no former address is looked up there. */
const TAKEN =
  /^\/(?:desk|api|_next|status|preview|sign-in|forgotten-password|set-password)(?:\/|$)|^\/en\/(?:status|preview)(?:\/|$)/

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
  const key = keyOfAddress(address)
  const isHome = ['/', '/en'].includes(key)
  if (key === '/*' || isHome || TAKEN.test(address.path)) throw wrong('from', 'redirects.reserved')
  if (countWildcards(key) > MOST_WILDCARDS || key.includes('**'))
    throw wrong('from', 'redirects.bad-wildcards')
  if (coversBelow && (isPattern(key) || address.query.length > 0))
    throw wrong('coversBelow', 'redirects.bad-below')
  const target = readTarget(to, site)
  if (target === undefined || (coversBelow && /[?#]/.test(target))) throw wrong('to', 'redirects.bad-to')
  if (placeholdersOf(target).some((digit) => digit > countWildcards(key)))
    throw wrong('to', 'redirects.bad-placeholder')
  if (target.toLowerCase() === key) throw wrong('to', 'redirects.loop')
  return { from: key, to: target, coversBelow }
}

const wrong = (field: string, reason: string) => new DomainError('INVALID', reason, { field })
