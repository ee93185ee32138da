import { onTestFinished } from 'vitest'
import { closeDatabase, type Database, openDatabase } from './client.ts'
import type { Ctx } from './ctx.ts'
import { freshDatabase } from './testing.ts'

/** A context for commands on a database of the calling test's own, which goes when the test ends. */
export const testCtx = async (
  now = new Date('2026-03-15T04:00:00Z'),
): Promise<Ctx & { db: Database; url: string }> => {
  const { url, close } = await freshDatabase()
  const db = openDatabase(url, { max: 8 })
  onTestFinished(async () => {
    await closeDatabase(db)
    await close()
  })
  return { db, url, actor: { kind: 'system', name: 'test' }, now }
}
