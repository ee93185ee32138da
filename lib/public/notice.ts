import { type SQL, sql } from 'drizzle-orm'
import { shows } from '#lib/cache/shows.ts'
import { tags } from '#lib/cache/tags.ts'
import { filePath } from '#lib/core/addresses.ts'
import { imagesOfBody, textOfBody } from '#lib/core/html.ts'
import { printable } from '#lib/core/printable.ts'
import type { Language } from '#lib/core/text.ts'
import type { Db } from '#lib/db/client.ts'
import { type Neighbour, noticesAround } from '#lib/notices/around.ts'
import type { Attachment, DocumentFacts, Neighbours, NoticePage, Withdrawal } from './dto.ts'
import { ITEM_COLUMNS, ITEM_JOINS, type ItemRow, itemOf } from './item.ts'
import { readPictures } from './pictures.ts'
import { readRelations } from './relations.ts'

const RELATED = 6
/** Whoever has corrected a notice more often than that is told of the newest. */
const CORRECTIONS = 20
const DESCRIPTION_LENGTH = 120

type NoticeRow = {
  [key: string]: unknown
  id: string
  column_id: string
  column_slug: string
  column_kind: string
  state: string
  published_at: string
  modified_at: string
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
export const readNotice = async (db: Db, lang: Language, id: number): Promise<NoticePage | undefined> => {
  shows(tags.notice(id))
  return readOne(db, sql`n.id = ${id} and n.lang = ${lang}`)
}

/** The notice that a single-page column shows: the newest one published in it. */
export const readColumnNotice = async (db: Db, columnId: number): Promise<NoticePage | undefined> => {
  shows(tags.list(columnId))
  return readOne(
    db,
    sql`n.id = (select notice_id from notice_column where column_id = ${columnId}
      order by published_at desc, notice_id desc limit 1)`,
  )
}

const readOne = async (db: Db, condition: SQL): Promise<NoticePage | undefined> => {
  const isShown = sql`n.state in ('published', 'expired') and ${condition}`
  const row = await readRow(db, { revisionId: sql`n.published_revision_id`, condition: isShown })
  if (!row) return undefined
  shows(tags.notice(Number(row.id)))
  return pageOf(db, row)
}

/** The notice with this id as it would be shown if what is being worked on were published now. */
export const readUnpublished = async (db: Db, id: number): Promise<NoticePage | undefined> => {
  const row = await readRow(db, {
    revisionId: sql`coalesce(n.working_revision_id, n.published_revision_id)`,
    condition: sql`n.id = ${id}`,
  })
  return row && pageOf(db, row)
}

const readRow = async (db: Db, { revisionId, condition }: { revisionId: SQL; condition: SQL }) => {
  const { rows } = await db.execute<NoticeRow>(sql`
    select n.id, n.column_id, n.state, coalesce(n.published_at, now()) as published_at,
      coalesce(greatest(n.published_at, r.shown_at), now()) as modified_at, c.slug as column_slug, c.kind as column_kind,
      r.id as revision_id, r.title, r.subtitle, r.summary, r.body_html, r.keywords, r.author,
      r.source_name, r.index_number, r.issuing_authority, r.document_number, r.issued_on::text, r.topic, r.validity
    from notice n join revision r on r.id = ${revisionId} join "column" c on c.id = n.column_id
    where ${condition}`)
  return rows[0]
}

const pageOf = async (db: Db, row: NoticeRow): Promise<NoticePage> => {
  const [attachments, corrections, pictures, relations] = await Promise.all([
    readAttachments(db, row.revision_id),
    readCorrections(db, row.id),
    readPictures(db, imagesOfBody(row.body_html)),
    readRelations(db, Number(row.id), Number(row.revision_id)),
  ])
  return {
    id: Number(row.id),
    columnSlug: row.column_slug,
    columnKind: row.column_kind,
    expired: row.state === 'expired',
    title: printable(row.title),
    subtitle: row.subtitle && printable(row.subtitle),
    description: printable(row.summary ?? textOfBody(row.body_html).slice(0, DESCRIPTION_LENGTH)),
    bodyHtml: row.body_html,
    pictures,
    keywords: row.keywords.map(printable),
    author: row.author && printable(row.author),
    source: row.source_name && printable(row.source_name),
    publishedAt: new Date(row.published_at),
    modifiedAt: new Date(row.modified_at),
    facts: {
      indexNumber: row.index_number,
      issuingAuthority: row.issuing_authority,
      documentNumber: row.document_number,
      issuedOn: row.issued_on,
      topic: row.topic,
      validity: row.validity,
    },
    attachments,
    corrections,
    ...relations,
  }
}

const readAttachments = async (db: Db, revisionId: string): Promise<Attachment[]> => {
  const { rows } = await db.execute<AttachmentRow>(sql`
    select a.sha256, a.name, f.bytes, f.media_type from attachment a join stored_file f on f.sha256 = a.sha256
    where a.revision_id = ${revisionId} order by a.position`)
  return rows.map((row) => ({
    sha256: row.sha256,
    name: row.name,
    href: filePath(row.sha256, row.name),
    bytes: Number(row.bytes),
    mediaType: row.media_type,
  }))
}

interface AttachmentRow extends Record<string, unknown> {
  sha256: string
  name: string
  bytes: string
  media_type: string
}

const readCorrections = async (db: Db, noticeId: string) => {
  const { rows } = await db.execute<{ note: string; at: string }>(sql`
    select correction_note as note, shown_at as at from revision
    where notice_id = ${noticeId} and state in ('published', 'superseded') and correction_note is not null
    order by number desc limit ${CORRECTIONS}`)
  return rows.map((row) => ({ note: row.note, at: new Date(row.at) }))
}

/** What stands around a notice in its main column: its two neighbours, and the nearest beyond them. */
export const readNeighbours = async (db: Db, id: number, now: Date): Promise<Neighbours> => {
  shows(tags.around(id))
  const around = await noticesAround(db, id)
  const nearest = around.toSorted((a, b) => Math.abs(a.distance) - Math.abs(b.distance))
  const related = nearest.filter(({ distance }) => Math.abs(distance) > 1).slice(0, RELATED)
  const at = (wanted: number) => around.find(({ distance }) => distance === wanted)
  const shown = [at(1), at(-1), ...related].filter((each) => each !== undefined)
  const { rows } = await db.execute<ItemRow>(sql`
    select ${ITEM_COLUMNS} from unnest(${sql.param(shown.map((each) => each.id))}::bigint[]) l (notice_id) ${ITEM_JOINS}
    order by n.published_at desc, n.id desc`)
  const items = rows.map((row) => itemOf(row, now))
  const itemFor = (neighbour: Neighbour | undefined) => items.find((item) => item.id === neighbour?.id)
  return {
    previous: itemFor(at(1)),
    next: itemFor(at(-1)),
    related: items.filter((item) => related.some((each) => each.id === item.id)),
  }
}

/** Why the notice with this id is gone; undefined where it was not withdrawn. */
export const readWithdrawal = async (db: Db, lang: Language, id: number): Promise<Withdrawal | undefined> => {
  shows(tags.notice(id))
  const { rows } = await db.execute<{ slug: string; withdrawn_at: string; withdrawal_reason: string }>(sql`
    select c.slug, n.withdrawn_at, n.withdrawal_reason from notice n join "column" c on c.id = n.column_id
    where n.id = ${id} and n.lang = ${lang} and n.state = 'withdrawn'`)
  const [row] = rows
  return (
    row && {
      columnSlug: row.slug,
      withdrawnAt: new Date(row.withdrawn_at),
      reason: row.withdrawal_reason,
    }
  )
}
