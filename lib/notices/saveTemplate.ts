import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { lockTree } from '#lib/columns/lockTree.ts'
import { columnsAbove, columnWithId } from '#lib/columns/queries.ts'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Db } from '#lib/db/client.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { notices, revisions, templates } from '#lib/db/schema/index.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import { can } from '#lib/policy/can.ts'
import { contentOf } from './contentOf.ts'
import { type TemplateContent, templateContent, templateInput } from './schema.ts'

/**
 * Makes what a notice says the template of a column: what is being worked on, else what readers see, else the newest.
 * @throws DomainError INVALID | NOT_FOUND (the column; the notice, also where the actor may not read it) | FORBIDDEN |
 *   ILLEGAL_STATE (the column is a link)
 */
export const saveTemplate = async (
  ctx: Ctx,
  input: z.input<typeof templateInput>,
): Promise<{ id: number }> => {
  const { columnId, noticeId } = parseInput(templateInput, input)
  return ctx.db.transaction(async (tx) => {
    await lockTree(tx, 'shared')
    const column = await columnWithId(tx, columnId)
    assertCan(ctx.actor, 'column.manage', { columnIds: await columnsAbove(tx, columnId) })
    if (column.kind === 'link')
      throw new DomainError('ILLEGAL_STATE', 'columns.is-link', { slug: column.slug })
    const content = await readContent({ ...ctx, db: tx }, noticeId)
    const saved = { content, savedBy: ctx.actor.name, savedAt: ctx.now }
    const before = await titleOf(tx, columnId)
    await tx
      .insert(templates)
      .values({ columnId, ...saved })
      .onConflictDoUpdate({ target: templates.columnId, set: saved })
    await recordEvent(
      { ...ctx, db: tx },
      {
        action: 'column.template-saved',
        noticeId,
        before: { template: before },
        after: { template: content.title ?? null },
        details: { id: columnId },
      },
    )
    return { id: columnId }
  })
}

/** What a column's own template is called; null where it has none. */
export const titleOf = async (db: Db, columnId: number): Promise<string | null> => {
  const [row] = await db.select().from(templates).where(eq(templates.columnId, columnId))
  return (row && templateContent.parse(row.content).title) ?? null
}

const readContent = async ({ db, actor }: Ctx, noticeId: number): Promise<TemplateContent> => {
  const [notice] = await db.select().from(notices).where(eq(notices.id, noticeId))
  const subject = notice && { columnIds: await columnsAbove(db, notice.columnId) }
  if (!notice || !can(actor, 'notice.read', subject))
    throw new DomainError('NOT_FOUND', 'notices.not-found', { id: noticeId, field: 'noticeId' })
  const all = await db.select().from(revisions).where(eq(revisions.noticeId, noticeId))
  const shown =
    all.find(({ id }) => id === notice.workingRevisionId) ??
    all.find(({ id }) => id === notice.publishedRevisionId) ??
    all.toSorted((a, b) => b.number - a.number)[0]
  if (!shown) throw new Error(`notice ${noticeId} has no revision`)
  return templateContent.parse(await contentOf(db, shown))
}
