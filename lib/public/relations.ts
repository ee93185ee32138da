import { sql } from 'drizzle-orm'
import { shows } from '#lib/cache/shows.ts'
import { tags } from '#lib/cache/tags.ts'
import { noticePath } from '#lib/core/addresses.ts'
import type { Language } from '#lib/core/text.ts'
import type { Db } from '#lib/db/client.ts'
import type { NoticeLink, Relations } from './dto.ts'

/**
 * What a revision of a notice takes the place of, what took its own, and the same in the other language; of all that
 * only what readers can see.
 */
export const readRelations = async (db: Db, id: number, revisionId: number): Promise<Relations> => {
  const { rows } = await db.execute<Row>(sql`
    with related as (
      select 'replaces' as kind, notice_id as id from revision_replaces where revision_id = ${revisionId}
      union all
      select 'replacedBy', r.notice_id from revision_replaces p
        join revision r on r.id = p.revision_id and r.state = 'published' where p.notice_id = ${id}
      union all
      select 'translation', en_id from notice_translation where zh_id = ${id}
      union all
      select 'translation', zh_id from notice_translation where en_id = ${id}
    )
    select x.kind, n.id, n.lang, r.title, n.state in ('published', 'expired') as is_shown
    from related x join notice n on n.id = x.id left join revision r on r.id = n.published_revision_id
    order by n.id`)
  // One that is not shown yet comes in when it is.
  shows(...rows.map((row) => tags.notice(Number(row.id))))
  const linksOf = (kind: Row['kind']): NoticeLink[] =>
    rows.filter((row) => row.kind === kind && row.is_shown).map(linkOf)
  return {
    replaces: linksOf('replaces'),
    replacedBy: linksOf('replacedBy'),
    translation: linksOf('translation')[0],
  }
}

interface Row extends Record<string, unknown> {
  kind: 'replaces' | 'replacedBy' | 'translation'
  id: string
  lang: string
  title: string
  is_shown: boolean
}

const linkOf = ({ id, lang, title }: Row): NoticeLink => ({
  title,
  lang: lang as Language,
  href: noticePath(lang as Language, Number(id)),
})
