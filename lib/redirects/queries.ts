import { asc, inArray } from 'drizzle-orm'
import type { Db } from '#lib/db/client.ts'
import { redirects } from '#lib/db/schema/index.ts'
import type { FormerAddress } from './dto.ts'
import type { Rule } from './rule.ts'

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
