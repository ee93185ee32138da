import { shows } from '#lib/cache/shows.ts'
import { tags } from '#lib/cache/tags.ts'
import { columnTree } from '#lib/columns/queries.ts'
import type { Language } from '#lib/core/text.ts'
import { LANGUAGES } from '#lib/core/text.ts'
import type { Db } from '#lib/db/client.ts'
import { columns } from '#lib/db/schema/index.ts'
import { mailsAreSent } from '#lib/env.ts'
import { findSiteSettings } from '#lib/site/queries.ts'
import type { Chrome } from './dto.ts'

/** Reads the frame of the site's pages: its settings, navigation and languages. */
export const readChrome = async (db: Db, lang: Language): Promise<Chrome> => {
  shows(tags.chrome(lang))
  const [site, tree, spoken] = await Promise.all([
    findSiteSettings(db, lang),
    columnTree(db, lang),
    db.selectDistinct({ lang: columns.lang }).from(columns),
  ])
  const languages = LANGUAGES.filter((each) => spoken.some((row) => row.lang === each))
  return { lang, site, columns: tree, hasMails: mailsAreSent(), languages }
}
