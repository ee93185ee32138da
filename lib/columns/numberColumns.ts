import { sql } from 'drizzle-orm'
import type { Language } from '#lib/core/text.ts'
import type { Db } from '#lib/db/client.ts'

/**
 * Numbers the columns of a language from 0 as they stand in the tree, each before those below it: children keep their
 * order, and whoever lists columns across the tree has the order of the navigation.
 */
export const numberColumns = async (db: Db, lang: Language): Promise<void> => {
  await db.execute(sql`
    with recursive tree as (
      select id, array[position::bigint, id] as place from "column" where parent_id is null and lang = ${lang}
      union all
      select c.id, tree.place || array[c.position::bigint, c.id] from "column" c join tree on c.parent_id = tree.id
    ), numbered as (
      select id, row_number() over (order by place) - 1 as position from tree
    )
    update "column" c set position = n.position from numbered n where n.id = c.id and c.position <> n.position`)
}
