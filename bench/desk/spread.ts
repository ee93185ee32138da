import { sql } from 'drizzle-orm'
import type { Database } from '#lib/db/client.ts'

/**
 * Gives generated notices what an office gives them: owners, corrections on their way, drafts, pins, ends. In one
 * transaction, since the database looks at the end of it whether what is listed is published.
 */
export const spread = (db: Database): Promise<void> =>
  db.transaction(async (tx) => {
    await tx.execute(sql`
      insert into "user" (login, name) select 'bench' || i, '编辑' || i from generate_series(1, 30) i on conflict do nothing`)
    await tx.execute(sql`
      update notice set owner_id = (select min(id) from "user") + id % 30 where id % 2 = 0`)
    for (const [state, share, more] of STATES) {
      await tx.execute(sql`
        insert into revision (notice_id, number, state, title, body_html, created_by, moved_at, stage, stages, scheduled_for)
        select n.id, 2, ${state}, n.title, '<p>x</p>', 'bench', n.moved_at, ${sql.raw(more)}
        from notice n where n.id % 100 = ${share} and n.working_revision_id is null and n.state = 'published'`)
    }
    await tx.execute(sql`
      update notice n set working_revision_id = r.id from revision r
      where r.notice_id = n.id and r.number = 2 and r.created_by = 'bench' and n.working_revision_id is null`)
    await tx.execute(sql`delete from notice_column where notice_id % 100 in (41, 42)`)
    await tx.execute(sql`update notice set state = 'expired' where id % 100 = 41 and state = 'published'`)
    await tx.execute(sql`
      update notice set state = 'withdrawn', withdrawn_at = now(), withdrawal_reason = 'x'
      where id % 100 = 42 and state = 'published'`)
    await tx.execute(sql`
      update notice set pinned_until = now() + interval '1 year' where id % 1000 = 500 and state = 'published'`)
  })

/** State, the remainder of the ids that get it, and its stage, stages and time. */
const STATES = [
  ['draft', 11, 'null, null, null'],
  ['draft', 12, 'null, null, null'],
  ['in_review', 13, '1, 2, null'],
  ['returned', 14, 'null, 2, null'],
  ['approved', 15, 'null, 2, null'],
  ['scheduled', 16, "null, 2, now() + interval '1 day'"],
] as const
