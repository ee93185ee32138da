import { eq, sql } from 'drizzle-orm'
import { PARTS, type PartTexts } from '#lib/checks/finding.ts'
import { DomainError } from '#lib/core/errors.ts'
import { localDate } from '#lib/core/time.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { columns, notices, revisions } from '#lib/db/schema/index.ts'
import { env } from '#lib/env.ts'
import { mendPage } from './mendPage.ts'
import { checkedParts, type PageParts } from './pageParts.ts'
import { type FileReport, fieldsOf, type ReportedFinding } from './report.ts'
import { findingsOfNotice, type StoredFinding } from './storedFindings.ts'

type Described = Pick<FileReport, 'column' | 'fields' | 'findings' | 'listed'> & { texts: PartTexts[] }

/**
 * What is stored of an imported page: its column, the fields of its newest revision, and the findings of all
 * revisions with what was done about them. `texts` are those that the findings stand in, the stored ones first.
 */
export const describeStored = async (ctx: Ctx, id: number, original: PageParts): Promise<Described> => {
  const { column, state, publishedAt, ...own } = await noticeOf(ctx, id)
  const found = await findingsOfNotice(ctx, id)
  const mended = found.some((finding) => finding.state === 'mended')
  const page = mended ? mendPage(original).page : original
  return {
    column,
    fields: { ...fieldsOf(page), ...own },
    findings: found.map(reported).sort(byPlace),
    ...(state === 'published' &&
      publishedAt && { listed: { on: localDate(publishedAt, env().TIME_ZONE), from: 'earlier' } }),
    texts: mended ? [...checkedParts(page), ...checkedParts(original)] : checkedParts(page),
  }
}

const noticeOf = async ({ db }: Ctx, id: number) => {
  const [notice] = await db
    .select({
      state: notices.state,
      publishedAt: notices.publishedAt,
      column: { slug: columns.slug, name: columns.name },
      title: revisions.title,
      source: revisions.sourceName,
      author: revisions.author,
    })
    .from(notices)
    .innerJoin(columns, eq(columns.id, notices.columnId))
    .innerJoin(
      revisions,
      eq(
        revisions.id,
        // A draft that was given up leaves neither.
        sql`coalesce(${notices.workingRevisionId}, ${notices.publishedRevisionId}, (
          select r.id from revision r where r.notice_id = ${notices.id} order by r.number desc limit 1))`,
      ),
    )
    .where(eq(notices.id, id))
  if (!notice) throw new DomainError('NOT_FOUND', 'notices.not-found', { id })
  return notice
}

const reported = ({ part, index, start, end, ...row }: StoredFinding): ReportedFinding =>
  ({
    rule: row.rule,
    severity: row.severity,
    place: { part, index, start, end },
    excerpt: row.excerpt,
    mend: row.mend,
    params: row.params,
    state: row.state,
  }) as ReportedFinding

const byPlace = ({ place: a }: ReportedFinding, { place: b }: ReportedFinding): number =>
  PARTS.indexOf(a.part) - PARTS.indexOf(b.part) || a.index - b.index || a.start - b.start
