import { inArray, sql } from 'drizzle-orm'
import { invalidate } from '#lib/cache/invalidate.ts'
import { tags } from '#lib/cache/tags.ts'
import type { Db } from '#lib/db/client.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { missingAddresses } from '#lib/db/schema/index.ts'
import type { PlannedLine } from './dto.ts'
import { Rules } from './rules.ts'

/**
 * Writes what was planned, in the transaction that holds the lock. What led to one of the former addresses leads on to
 * where that leads now, so that no reader is sent on twice.
 */
export const storePlan = async ({ db, actor, now }: Ctx, planned: PlannedLine[]): Promise<void> => {
  const rows = planned.filter(({ outcome }) => outcome === 'new' || outcome === 'changed')
  if (rows.length === 0) return
  const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as g ("from" text, "to" text, "coversBelow" boolean)`
  await db.execute(sql`
    insert into redirect (from_path, to_path, covers_below, created_by, created_at)
    select g."from", g."to", g."coversBelow", ${actor.name}, ${now} from ${given}
    on conflict (from_path) do update set to_path = excluded.to_path, covers_below = excluded.covers_below,
      created_by = excluded.created_by, created_at = excluded.created_at`)
  await db.execute(sql`
    update redirect r set to_path = g."to" from ${given}
    where lower(r.to_path) = g."from" and r.from_path <> lower(g."to") and position('*' in g."from") = 0`)
  await forgetMissing(db, rows)
  await invalidate(db, [tags.redirects])
}

/** What leads somewhere now is missed no longer. */
const forgetMissing = async (db: Db, rows: PlannedLine[]): Promise<void> => {
  const rules = new Rules(rows.map((row) => ({ ...row, id: row.line })))
  const { id, address } = missingAddresses
  const missing = await db.select({ id, address }).from(missingAddresses)
  const found = inArray(
    id,
    missing.filter((each) => rules.find(each.address)).map((each) => each.id),
  )
  // In the order in which `keepMissing` takes hold of them, so that neither waits for the other in a circle.
  await db
    .select({ id })
    .from(missingAddresses)
    .where(found)
    .orderBy(sql`${address} collate "C"`)
    .for('update')
  await db.delete(missingAddresses).where(found)
}
