import { type SQL, sql } from 'drizzle-orm'
import { isInstantText } from '#lib/core/time.ts'
import type { ListFilter } from '../schema.ts'

const KEYS: Record<ListFilter['sort'], SQL> = {
  changed: sql`n.moved_at`,
  published: sql`n.published_at`,
  title: sql`n.title`,
  number: sql`n.id`,
}

/** What a list is sorted by. Only `published` may be missing, and what was never published comes last both ways. */
export const keyOf = (sort: ListFilter['sort']): SQL => KEYS[sort]

/** A place between two notices of a list. */
export interface Place {
  id: number
  /** What the notice that it lies beside is sorted by, as text. */
  key: string | null
}

/** As it stands in an address. */
export const writePlace = ({ id, key }: Place): string => (key === null ? `${id}` : `${id}~${key}`)

/** The place that an address names; undefined where it names none. */
const readPlace = (sort: ListFilter['sort'], text: string | undefined): Place | undefined => {
  const found = /^([1-9]\d{0,14})(?:~(.*))?$/su.exec(text ?? '')
  if (!found) return undefined
  const [, id, written] = found
  const key = written?.replaceAll('\0', '').toWellFormed() ?? null
  return isKey(sort, key) ? { id: Number(id), key } : undefined
}

const isKey = (sort: ListFilter['sort'], key: string | null): boolean => {
  if (key === null) return sort === 'published'
  if (sort === 'title') return true
  if (sort === 'number') return /^[1-9]\d{0,14}$/.test(key)
  return isInstantText(key)
}

/** Which way one goes through a list, and from where. */
export interface Way {
  sort: ListFilter['sort']
  /** Downwards from the largest, `desc`; going back turns it round. */
  direction: 'asc' | 'desc'
  from?: Place | undefined
  isBack: boolean
}

export const wayOf = ({ sort, order, after, before }: ListFilter): Way => {
  const back = readPlace(sort, before)
  const turned = order === 'asc' ? 'desc' : 'asc'
  if (back) return { sort, direction: turned, from: back, isBack: true }
  return { sort, direction: order, from: readPlace(sort, after), isBack: false }
}

/** `order by` for a way through `n`, of which those that lack what it is sorted by come last, or are not `among`. */
export const orderBy = (way: Way, among: 'all' | 'keyed' = 'all'): SQL => {
  const { sort, isBack } = way
  const direction = sql.raw(way.direction)
  if (sort === 'number') return sql`n.id ${direction}`
  const missing = sql.raw(sort === 'published' && among === 'all' ? `nulls ${isBack ? 'first' : 'last'}` : '')
  return sql`${keyOf(sort)} ${direction} ${missing}, n.id ${direction}`
}

/** That a notice lies further on the way. */
export const isBeyond = ({ sort, direction, from, isBack }: Way, among: 'all' | 'keyed' = 'all'): SQL => {
  if (!from) return sql`true`
  const sign = sql.raw(direction === 'desc' ? '<' : '>')
  const { id, key } = from
  if (sort === 'number') return sql`n.id ${sign} ${id}`
  if (key === null) {
    if (among === 'keyed') return isBack ? sql`true` : sql`false`
    const unkeyed = sql`n.published_at is null and n.id ${sign} ${id}`
    return isBack ? sql`(n.published_at is not null or (${unkeyed}))` : unkeyed
  }
  const typed = sort === 'title' ? sql`${key}::text` : sql`${key}::timestamptz`
  const beyond = sql`(${keyOf(sort)}, n.id) ${sign} (${typed}, ${id}::bigint)`
  const unkeyedFollow = sort === 'published' && among === 'all' && !isBack
  return unkeyedFollow ? sql`(${beyond} or n.published_at is null)` : beyond
}
