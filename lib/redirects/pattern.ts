import type { SiteAddress } from './address.ts'

/**
 * A former address with wildcards, ready to be compared. `*` stands for one character or more within one piece of a path
 * or one value of a query; at the end of a path it takes all that follows.
 */
export interface Pattern {
  pieces: string[]
  query: SiteAddress['query']
  /** Characters that are no wildcards: of two that fit, the one that says more counts. */
  literal: number
}

/** Placeholders are single digits. */
export const MOST_WILDCARDS = 9

export const isPattern = (from: string): boolean => from.includes('*')

export const countWildcards = (from: string): number => from.split('*').length - 1

/** @param from an address in lower case */
export const compilePattern = ({ path, query }: SiteAddress): Pattern => {
  const text = [path, ...query.flat()].join('')
  return { pieces: path.split('/').slice(1), query, literal: text.replaceAll('*', '').length }
}

/**
 * What the wildcards of a pattern stand for in an address, in their order; undefined where it does not fit. Each piece is
 * gone through once, so no pattern takes long, whatever is asked for.
 */
export const matchPattern = (pattern: Pattern, { path, query }: SiteAddress): string[] | undefined => {
  const pieces = path.split('/').slice(1)
  const { length } = pattern.pieces
  const isOpen = pattern.pieces.at(-1)?.endsWith('*') ?? false
  if (isOpen ? pieces.length < length : pieces.length !== length) return undefined
  const compared = isOpen ? [...pieces.slice(0, length - 1), pieces.slice(length - 1).join('/')] : pieces
  const found: string[] = []
  for (const [i, piece] of pattern.pieces.entries())
    if (!matchPiece(piece, compared[i] ?? '', found)) return undefined
  for (const [name, value] of pattern.query) {
    const given = query.find(([other]) => other.toLowerCase() === name)
    if (!given || !matchPiece(value, given[1], found)) return undefined
  }
  return found
}

/** Compares without regard to capitals, and keeps what the wildcards stand for as it was written. */
const matchPiece = (piece: string, text: string, found: string[]): boolean => {
  const given = text.toLowerCase()
  const [first = '', ...rest] = piece.split('*')
  const last = rest.pop()
  if (last === undefined) return piece === given
  if (!given.startsWith(first) || !given.endsWith(last)) return false
  let at = first.length
  for (const literal of rest) {
    const next = given.indexOf(literal, at + 1)
    if (next < 0) return false
    found.push(text.slice(at, next))
    at = next + literal.length
  }
  const end = given.length - last.length
  if (end <= at) return false
  found.push(text.slice(at, end))
  return true
}
