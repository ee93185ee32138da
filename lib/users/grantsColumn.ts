import { sql } from 'drizzle-orm'
import type { Grant } from '#lib/policy/roles.ts'

/** What the `user` of a query is granted. */
export const grantsColumn = sql<Grant[]>`(
  select coalesce(json_agg(json_build_object('role', g.role, 'columnId', g.column_id) order by g.id), '[]')
  from role_grant g where g.user_id = "user".id)`
