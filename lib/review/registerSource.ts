import { eq } from 'drizzle-orm'
import type { Db } from '#lib/db/client.ts'
import { sources } from '#lib/db/schema/index.ts'

/**
 * The number of a source in the register (信息来源), which learns a name that it does not know. A known
 * source's row is only read, so that nobody waits for others who publish from the same source.
 */
export const registerSource = async (db: Db, name: string): Promise<number> => {
  const [added] = await db
    .insert(sources)
    .values({ name })
    .onConflictDoNothing({ target: sources.name })
    .returning({ id: sources.id })
  if (added) return added.id
  const [known] = await db.select({ id: sources.id }).from(sources).where(eq(sources.name, name))
  if (!known) throw new Error('a source that is registered already was not found')
  return known.id
}
