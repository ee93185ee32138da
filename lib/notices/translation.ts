import { eq, or } from 'drizzle-orm'
import { DomainError } from '#lib/core/errors.ts'
import type { Db } from '#lib/db/client.ts'
import { notices, translations } from '#lib/db/schema/index.ts'

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
 * @throws DomainError NOT_FOUND | INVALID (one of the same language) | CONFLICT (the other has one already)
 */
export const setTranslation = async (
  db: Db,
  { id, lang }: { id: number; lang: string },
  other: number | null,
): Promise<void> => {
  const before = await translationOf(db, id)
  if (before === other) return
  if (other !== null) await refuseTaken(db, lang, other)
  await db.delete(translations).where(or(eq(translations.zhId, id), eq(translations.enId, id)))
  if (other === null) return
  const [zhId, enId] = lang === 'zh' ? [id, other] : [other, id]
  await db.insert(translations).values({ zhId, enId })
}

const refuseTaken = async (db: Db, lang: string, other: number) => {
  const [found] = await db.select({ lang: notices.lang }).from(notices).where(eq(notices.id, other))
  if (!found)
    throw new DomainError('NOT_FOUND', 'notices.not-found', { id: other, field: 'place.translationId' })
  if (found.lang === lang)
    throw new DomainError('INVALID', 'notices.same-language', { id: other, field: 'place.translationId' })
  if ((await translationOf(db, other)) !== null)
    throw new DomainError('CONFLICT', 'notices.has-translation', { id: other, field: 'place.translationId' })
}
