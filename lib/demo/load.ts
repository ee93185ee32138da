import { sql } from 'drizzle-orm'
import { invalidate } from '#lib/cache/invalidate.ts'
import { tags } from '#lib/cache/tags.ts'
import { DomainError } from '#lib/core/errors.ts'
import { closeDatabase, type Database, openDatabase, type Transaction } from '#lib/db/client.ts'
import { columns, users } from '#lib/db/schema/index.ts'
import { addGeneratedNotices } from './bulk.ts'
import { DEMO_COLUMNS } from './columns.ts'
import { DEMO_NOTICES } from './notices/index.ts'
import { type DemoPeople, writeDemoPeople } from './people.ts'
import { writeDemo } from './write.ts'

export interface Loaded {
  loaded: boolean
  notices: number
  /** Who can sign in, where it was loaded into a database in which nobody could. */
  people?: DemoPeople
}

/** Any constant will do, as long as every Gaoshi takes the same one. */
const LOCK = 71_040_114

/**
 * Loads the demo site into a database that has no columns yet; all of it or nothing.
 * @returns whether it was loaded, and how many notices it has
 */
export const loadDemo = (db: Database): Promise<Loaded> =>
  exclusively(db, async (tx) => {
    const [column] = await tx.select({ id: columns.id }).from(columns).limit(1)
    if (column) return { loaded: false, notices: 0 }
    const ctx = { db: tx, actor: { kind: 'system', name: 'gaoshi demo' }, now: new Date() } as const
    await writeDemo(ctx)
    const [user] = await tx.select({ id: users.id }).from(users).limit(1)
    const people = user ? {} : { people: await writeDemoPeople(ctx) }
    return { loaded: true, notices: DEMO_NOTICES.length, ...people }
  })

/** As `loadDemo`, for who has an address only. */
export const loadDemoIfEmpty = async (url: string): Promise<Loaded> => {
  const db = openDatabase(url, { max: 2 })
  try {
    return await loadDemo(db)
  } finally {
    await closeDatabase(db)
  }
}

/**
 * Generates notices until the demo site has `total`.
 * @returns how many were added, and how many there are now
 * @throws DomainError ILLEGAL_STATE where the database holds another site
 */
export const fillUpDemo = (
  db: Database,
  total: number,
  progress?: (written: number) => void,
): Promise<{ added: number; total: number }> =>
  exclusively(db, async (tx) => {
    await refuseOtherSite(tx)
    const { rows } = await tx.execute<{ count: number }>(sql`select count(*)::int as count from notice`)
    const there = rows[0]?.count ?? 0
    const added = Math.max(0, total - there)
    if (added > 0) {
      await addGeneratedNotices(tx, { count: added, now: new Date(), progress })
      await invalidate(tx, [tags.everything])
    }
    return { added, total: there + added }
  })

const refuseOtherSite = async (tx: Transaction) => {
  const slugs = await tx.select({ slug: columns.slug }).from(columns)
  const missing = DEMO_COLUMNS.some((column) => !slugs.some(({ slug }) => slug === column.slug))
  if (missing) throw new DomainError('ILLEGAL_STATE', 'demo.not-demo')
}

const exclusively = <T>(db: Database, work: (tx: Transaction) => Promise<T>) =>
  db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`)
    return work(tx)
  })
