import { asc, inArray } from 'drizzle-orm'
import type { Db } from '#lib/db/client.ts'
import { redirects } from '#lib/db/schema/index.ts'
import type { FormerAddress } from './dto.ts'
import type { Rule } from './rule.ts'

/**
 * Where an address leads that has no page any more; undefined where it leads nowhere.
 * @param path without host and query
 */
export const findRedirect = async (db: Db, path: string): Promise<string | undefined> => {
  const rows = await db
    .select()
    .from(redirects)
    .where(inArray(redirects.fromPath, upwards(path)))
  const nearest = rows
    .filter(({ fromPath, coversBelow }) => coversBelow || fromPath === path)
    .toSorted((a, b) => b.fromPath.length - a.fromPath.length)[0]
  return nearest && nearest.toPath + path.slice(nearest.fromPath.length)
}

/** A path, and every one that it lies below. */
const upwards = (path: string): string[] => {
  const parts = path.split('/').slice(1)
  return parts.map((_, i) => `/${parts.slice(0, parts.length - i).join('/')}`)
}

/** The former addresses that lead to each of these paths, in the order in which they were kept. */
export const formerAddresses = async (db: Db, paths: string[]): Promise<Map<string, FormerAddress[]>> => {
  const rows = await db
    .select({ id: redirects.id, path: redirects.fromPath, to: redirects.toPath })
    .from(redirects)
    .where(inArray(redirects.toPath, paths))
    .orderBy(asc(redirects.id))
  return Map.groupBy(rows, ({ to }) => to)
}

/** All redirects, as they are compared. */
export const readRules = (db: Db): Promise<Rule[]> =>
  db
    .select({
      id: redirects.id,
      from: redirects.fromPath,
      to: redirects.toPath,
      coversBelow: redirects.coversBelow,
    })
    .from(redirects)
    .orderBy(asc(redirects.id))
