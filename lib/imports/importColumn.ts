import { findColumn } from '#lib/columns/queries.ts'
import { DomainError } from '#lib/core/errors.ts'
import type { Language } from '#lib/core/text.ts'
import type { Db } from '#lib/db/client.ts'

/**
 * The column that pages can be imported into: a list.
 * @returns its id
 * @throws DomainError NOT_FOUND | ILLEGAL_STATE (a single page, which has one text, or a link elsewhere)
 */
export const findImportColumn = async (db: Db, lang: Language, slug: string): Promise<number> => {
  const { id, kind } = await findColumn(db, lang, slug)
  if (kind === 'page' || kind === 'link')
    throw new DomainError('ILLEGAL_STATE', `columns.is-${kind}`, { slug })
  return id
}
