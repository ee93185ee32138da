import { and, desc, eq, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm'
import { likePattern } from '#lib/core/likePattern.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { pushEngines, pushes } from '#lib/db/schema/index.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import type { EngineDto, PushDto, PushPage } from './dto.ts'
import { configuredEngines, ENGINES } from './engines.ts'
import { type PushFilter, pushFilter } from './schema.ts'

const PAGE = 50

/**
 * What search engines were told and are to be told, the newest first, a page at a time; and how each of them is.
 * @throws DomainError INVALID | FORBIDDEN
 */
export const listPushes = async (ctx: Ctx, filter: PushFilter): Promise<PushPage> => {
  assertCan(ctx.actor, 'redirect.manage')
  const { q, engine, state, before } = parseInput(pushFilter, filter)
  const rows = await ctx.db
    .select()
    .from(pushes)
    .where(
      and(
        q === undefined ? undefined : sql`${pushes.path} ilike ${likePattern(q)}`,
        engine === undefined ? undefined : eq(pushes.engine, engine),
        state === undefined ? undefined : HAS_STATE[state],
        before === undefined ? undefined : lt(pushes.id, before),
      ),
    )
    .orderBy(desc(pushes.id))
    .limit(PAGE + 1)
  const shown = rows.slice(0, PAGE)
  const last = shown.at(-1)
  return {
    engines: await enginesOf(ctx),
    pushes: shown.map(toDto),
    next: rows.length > PAGE && last ? String(last.id) : undefined,
  }
}

const HAS_STATE: Record<PushDto['state'], SQL | undefined> = {
  waiting: isNotNull(pushes.dueAt),
  sent: isNotNull(pushes.sentAt),
  failed: and(isNull(pushes.dueAt), isNull(pushes.sentAt)),
}

const toDto = ({ noticeId: _, ...row }: typeof pushes.$inferSelect): PushDto => ({
  ...row,
  engine: row.engine as PushDto['engine'],
  cause: row.cause as PushDto['cause'],
  state: stateOf(row),
})

const stateOf = ({ dueAt, sentAt }: { dueAt: Date | null; sentAt: Date | null }): PushDto['state'] => {
  if (dueAt) return 'waiting'
  return sentAt ? 'sent' : 'failed'
}

const enginesOf = async ({ db, now }: Ctx): Promise<EngineDto[]> => {
  const known = await db.select().from(pushEngines)
  const configured = configuredEngines()
  return Promise.all(
    ENGINES.map(async (engine) => {
      const row = known.find((each) => each.engine === engine)
      const holds = (until: Date | null | undefined) => until !== null && until !== undefined && until > now
      return {
        engine,
        isConfigured: configured.includes(engine),
        pausedUntil: holds(row?.pausedUntil) ? (row?.pausedUntil ?? null) : null,
        remaining: holds(row?.quotaResetsAt) ? (row?.remaining ?? null) : null,
        lastError: row?.lastError ?? null,
        waiting: await db.$count(pushes, and(eq(pushes.engine, engine), isNotNull(pushes.dueAt))),
      }
    }),
  )
}
