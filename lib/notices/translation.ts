import { eq, or, sql } from 'drizzle-orm'
import { invalidate } from '#lib/cache/invalidate.ts'
import { tags } from '#lib/cache/tags.ts'
import { sitemapPartOf } from '#lib/core/addresses.ts'
import { DomainError } from '#lib/core/errors.ts'
import type { Db } from '#lib/db/client.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { translations } from '#lib/db/schema/index.ts'
import { nameableBy } from './nameable.ts'

/** The notice that says the same in the other language; null where there is none. */
export const translationOf = async (db: Db, id: number): Promise<number | null> => {
  const [row] = await db
    .select()
    .from(translations)
    .where(or(eq(translations.zhId, id), eq(translations.enId, id)))
  if (!row) return null
  return row.zhId === id ? row.enId : row.zhId
}

/**
 * Makes two notices each other's translation, in the place of the one that the first had; `null` ends it. Whoever calls
 * this has locked the first. Readers see it when either page is made anew (`invalidateNotice`).
 * @throws DomainError NOT_FOUND (also where the actor may not name the other) | INVALID (one of the same language) |
 *   CONFLICT (the other has one already)
 */
export const setTranslation = async (
  ctx: Ctx,
  { id, lang }: { id: number; lang: string },
  other: number | null,
): Promise<void> => {
  const { db } = ctx
  const before = await translationOf(db, id)
  if (before === other) return
  if (other !== null) await refuseUnfit(ctx, { id, lang }, other)
  // Whoever it was tied to so far is told of by nobody else.
  if (before !== null) await invalidate(db, [tags.sitemapPart(sitemapPartOf(before))])
  await db.delete(translations).where(or(eq(translations.zhId, id), eq(translations.enId, id)))
  if (other === null) return
  const [zhId, enId] = lang === 'zh' ? [id, other] : [other, id]
  await db.insert(translations).values({ zhId, enId }).onConflictDoNothing()
  // Somebody may have tied either of them meanwhile, maybe even to each other.
  if ((await translationOf(db, id)) !== other) throw taken(other)
}

const FIELD = { field: 'place.translationId' }

const taken = (id: number) => new DomainError('CONFLICT', 'notices.has-translation', { id, ...FIELD })

const refuseUnfit = async ({ db, actor }: Ctx, own: { id: number; lang: string }, id: number) => {
  const { rows } = await db.execute<{ lang: string }>(
    sql`select n.lang from notice n where n.id = ${id} and ${nameableBy(actor)}`,
  )
  const [found] = rows
  if (!found) throw new DomainError('NOT_FOUND', 'notices.not-found', { id, ...FIELD })
  if (found.lang === own.lang) throw new DomainError('INVALID', 'notices.same-language', { id, ...FIELD })
  // Somebody may have tied the two from the other side at this moment.
  const has = await translationOf(db, id)
  if (has !== null && has !== own.id) throw taken(id)
}
