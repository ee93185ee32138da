import { sql } from 'drizzle-orm'
import { imagesOfBody, textOfBody } from '#lib/core/html.ts'
import type { Language } from '#lib/core/text.ts'
import type { Db } from '#lib/db/client.ts'
import { filePath } from './addresses.ts'
import type { DocumentFacts, Neighbours, NoticePage } from './dto.ts'
import { ITEM_COLUMNS, ITEM_JOINS, type ItemRow, itemOf } from './item.ts'
import { readPictures } from './pictures.ts'

const RELATED = 6
const DESCRIPTION_LENGTH = 120

type NoticeRow = {
  [key: string]: unknown
  id: string
  column_id: string
  column_slug: string
  column_kind: string
  state: string
  published_at: string
  revision_id: string
  title: string
  subtitle: string | null
  summary: string | null
  body_html: string
  keywords: string[]
  author: string | null
  source_name: string | null
  index_number: string | null
  issuing_authority: string | null
  document_number: string | null
  issued_on: string | null
  topic: string | null
  validity: DocumentFacts['validity']
}

/** The notice with this id, where readers of that language may see it. */
export const readNotice = async (db: Db, lang: Language, id: number): Promise<NoticePage | undefined> =>
  readOne(db, sql`n.id = ${id} and n.lang = ${lang}`)

/** The notice that a single-page column shows: the newest one published in it. */
export const readColumnNotice = async (db: Db, columnId: number): Promise<NoticePage | undefined> =>
  readOne(
    db,
    sql`n.id = (select notice_id from notice_column where column_id = ${columnId}
      order by published_at desc, notice_id desc limit 1)`,
  )

const readOne = async (db: Db, condition: ReturnType<typeof sql>): Promise<NoticePage | undefined> => {
  const { rows } = await db.execute<NoticeRow>(sql`
    select n.id, n.column_id, n.state, n.published_at, c.slug as column_slug, c.kind as column_kind, r.id as revision_id,
      r.title, r.subtitle, r.summary, r.body_html, r.keywords, r.author, r.source_name, r.index_number,
      r.issuing_authority, r.document_number, r.issued_on::text, r.topic, r.validity
    from notice n join revision r on r.id = n.published_revision_id join "column" c on c.id = n.column_id
    where n.state in ('published', 'expired') and ${condition}`)
  const [row] = rows
  if (!row) return undefined
  const [attachments, pictures] = await Promise.all([
    readAttachments(db, row.revision_id),
    readPictures(db, imagesOfBody(row.body_html)),
  ])
  return {
    id: Number(row.id),
    columnSlug: row.column_slug,
    columnKind: row.column_kind,
    expired: row.state === 'expired',
    title: row.title,
    subtitle: row.subtitle,
    description: row.summary ?? textOfBody(row.body_html).slice(0, DESCRIPTION_LENGTH),
    bodyHtml: row.body_html,
    pictures,
    keywords: row.keywords,
    author: row.author,
    source: row.source_name,
    publishedAt: new Date(row.published_at),
    facts: {
      indexNumber: row.index_number,
      issuingAuthority: row.issuing_authority,
      documentNumber: row.document_number,
      issuedOn: row.issued_on,
      topic: row.topic,
      validity: row.validity,
    },
    attachments,
  }
}

const readAttachments = async (db: Db, revisionId: string) => {
  const { rows } = await db.execute<{ sha256: string; name: string; bytes: string }>(sql`
    select a.sha256, a.name, f.bytes from attachment a join stored_file f on f.sha256 = a.sha256
    where a.revision_id = ${revisionId} order by a.position`)
  return rows.map((row) => ({
    name: row.name,
    href: filePath(row.sha256, row.name),
    bytes: Number(row.bytes),
  }))
}

/** The neighbours of a notice in its main column, by its date. */
export const readNeighbours = async (db: Db, id: number, now: Date): Promise<Neighbours> => {
  // The place is handed on as scalars: joined instead, the planner reads and sorts the whole column.
  const inColumn = sql`l.column_id = (select column_id from here)`
  const place = sql`((select published_at from here), (select notice_id from here))`
  const { rows } = await db.execute<ItemRow & { place: 'previous' | 'next' | 'related' }>(sql`
    with here as materialized (
      select l.* from notice n
      join notice_column l on l.notice_id = n.id and l.column_id = n.column_id and l.published_at = n.published_at
      where n.id = ${id}
    ), around as (
      (select 'previous' as place, l.notice_id from notice_column l
        where ${inColumn} and (l.published_at, l.notice_id) > ${place}
        order by l.published_at, l.notice_id limit 1)
      union all
      (select 'next', l.notice_id from notice_column l
        where ${inColumn} and (l.published_at, l.notice_id) < ${place}
        order by l.published_at desc, l.notice_id desc limit 1)
      union all
      (select 'related', l.notice_id from notice_column l
        where ${inColumn} and l.notice_id <> ${id}
        order by l.published_at desc, l.notice_id desc limit ${RELATED})
    )
    select l.place, ${ITEM_COLUMNS} from around l ${ITEM_JOINS} order by n.published_at desc, n.id desc`)
  const at = (place: string) => rows.filter((row) => row.place === place).map((row) => itemOf(row, now))
  return { previous: at('previous')[0], next: at('next')[0], related: at('related') }
}
