import type { z } from 'zod'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { findTemplate } from '#lib/notices/findTemplate.ts'
import { assertMayPlace } from '#lib/notices/placeNotice.ts'
import type { NoticeContent } from '#lib/notices/schema.ts'
import { readDeskNotice } from './deskNotice.ts'
import { beginInput } from './schema.ts'

/**
 * Begins a notice: empty, with what another one says, or with its column's template.
 * @throws DomainError INVALID | FORBIDDEN (the column) | NOT_FOUND (the column, the notice to copy) | ILLEGAL_STATE (a
 *   link elsewhere)
 */
export const beginNotice = async (ctx: Ctx, input: z.input<typeof beginInput>): Promise<{ id: number }> => {
  const { title, columnId, copyOf, fromTemplate } = parseInput(beginInput, input)
  await assertMayPlace(ctx, [columnId])
  const template = fromTemplate ? await findTemplate(ctx.db, columnId) : undefined
  const content = copyOf === undefined ? template?.content : await copied(ctx, copyOf)
  const { id } = await createNotice(ctx, { columnId, content: { bodyHtml: '', ...content, title } })
  return { id }
}

/** What a new notice takes over from another: not what told that one from all others. */
const copied = async (ctx: Ctx, id: number): Promise<NoticeContent> => {
  const { content } = await readDeskNotice(ctx, id)
  const { indexNumber, documentNumber, issuedOn, validity, replaces, correctionNote, ...kept } = content
  return { ...kept, replaces: [] }
}
