import { type SQL, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { columnsAbove } from '#lib/columns/queries.ts'
import { likePattern } from '#lib/core/likePattern.ts'
import { DAY_MS } from '#lib/core/time.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import type { UserDto } from './dto.ts'
import { selectUsers } from './queries.ts'
import { peopleFilter } from './schema.ts'

const PAGE = 50

/**
 * People with accounts, by login, a page at a time.
 * @returns the page, and the login to go on after where there are more
 * @throws DomainError FORBIDDEN
 */
export const listPeople = async (
  ctx: Ctx,
  filter: z.input<typeof peopleFilter>,
): Promise<{ people: UserDto[]; next: string | undefined }> => {
  assertCan(ctx.actor, 'people.read')
  const wanted = peopleFilter.parse(filter)
  const conditions = (await conditionsOf(ctx, wanted)).filter((each) => each !== undefined)
  const where = sql.join([sql`true`, ...conditions], sql` and `)
  const people = await selectUsers(ctx, where, PAGE + 1)
  return { people: people.slice(0, PAGE), next: people.length > PAGE ? people[PAGE - 1]?.login : undefined }
}

const DAYS = { day: 1, week: 7, month: 30 } as const

const conditionsOf = async (
  ctx: Ctx,
  { q, role, columnId, state, factor, seen, after }: z.output<typeof peopleFilter>,
): Promise<(SQL | undefined)[]> => [
  after === undefined ? undefined : sql`"user".login > ${after}`,
  q === undefined
    ? undefined
    : sql`concat_ws(' ', "user".login, "user".name, "user".email) ilike ${likePattern(q)}`,
  role === undefined && columnId === undefined ? undefined : await isGranted(ctx, role, columnId),
  state === undefined ? undefined : sql`("user".disabled_at is null) = ${state === 'active'}`,
  factor === undefined ? undefined : sql`("user".totp_since is not null) = ${factor === 'yes'}`,
  seen === undefined ? undefined : wasSeen(ctx.now, seen),
]

/** A role for a column is one that was granted there, above it, or for the whole site. */
const isGranted = async (
  { db }: Ctx,
  role: string | undefined,
  columnId: number | undefined,
): Promise<SQL> => {
  const reach = columnId === undefined ? undefined : await columnsAbove(db, columnId)
  return sql`exists (
    select from role_grant g where g.user_id = "user".id
      ${role === undefined ? sql`` : sql`and g.role = ${role}`}
      ${reach === undefined ? sql`` : sql`and (g.column_id is null or g.column_id = any(${sql.param(reach)}::bigint[]))`})`
}

const wasSeen = (now: Date, seen: keyof typeof DAYS | 'never' | 'long-ago'): SQL => {
  const since = (days: number) => sql`exists (
    select from user_session s where s.user_id = "user".id
      and s.seen_at > ${new Date(now.getTime() - days * DAY_MS)})`
  if (seen === 'never') return sql`not exists (select from user_session s where s.user_id = "user".id)`
  return seen === 'long-ago' ? sql`not ${since(90)}` : since(DAYS[seen])
}
