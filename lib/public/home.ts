import { sql } from 'drizzle-orm'
import { shows } from '#lib/cache/shows.ts'
import { tags } from '#lib/cache/tags.ts'
import type { Language } from '#lib/core/text.ts'
import type { Db } from '#lib/db/client.ts'
import type { Home, HomeBlock, Lead } from './dto.ts'
import { ITEM_COLUMNS, ITEM_JOINS, type ItemRow, itemOf } from './item.ts'
import { readPictures } from './pictures.ts'

const PER_BLOCK = 8
/** How many of a column's newest are looked through for a picture. */
const LEAD_AMONG = 20

/** Reads a language's home page: one block for each column that is shown there, without the lead once more. */
export const readHome = async (db: Db, lang: Language, now: Date): Promise<Home> => {
  shows(tags.home(lang))
  const [lead, { rows }] = await Promise.all([
    readLead(db, lang, now),
    db.execute<ItemRow & { slug: string; name: string; id: string | null }>(sql`
      select c.slug, c.name, i.* from "column" c
      left join lateral (
        select ${ITEM_COLUMNS} from (
          select l.notice_id, l.published_at from notice_column l
          where l.column_id = c.id order by l.published_at desc, l.notice_id desc limit ${PER_BLOCK}
        ) l ${ITEM_JOINS}
      ) i on true
      where c.lang = ${lang} and c.on_home and c.kind = 'list'
      order by c.position, c.id, i.published_at desc, i.id desc`),
  ])
  const blocks = new Map<string, HomeBlock>()
  for (const row of rows) {
    const block = blocks.get(row.slug) ?? { slug: row.slug, name: row.name, items: [] }
    if (row.id !== null && Number(row.id) !== lead?.id) block.items.push(itemOf(row, now))
    blocks.set(row.slug, block)
  }
  return { lead, blocks: [...blocks.values()] }
}

const readLead = async (db: Db, lang: Language, now: Date): Promise<Lead | undefined> => {
  const { rows } = await db.execute<ItemRow & { summary: string | null; image: string; alt: string }>(sql`
    select ${ITEM_COLUMNS}, r.summary, r.lead_image_sha256 as image, r.lead_image_alt as alt
    from "column" c join lateral (
      select l.notice_id, l.published_at from notice_column l
      where l.column_id = c.id order by l.published_at desc, l.notice_id desc limit ${LEAD_AMONG}
    ) l on true ${ITEM_JOINS} and r.lead_image_sha256 is not null
    where c.lang = ${lang} and c.on_home and c.kind = 'list'
    order by l.published_at desc, l.notice_id desc limit 1`)
  const [row] = rows
  if (!row) return undefined
  const picture = (await readPictures(db, [row.image])).get(row.image)
  return picture && { ...itemOf(row, now), summary: row.summary, picture: { ...picture, alt: row.alt } }
}
