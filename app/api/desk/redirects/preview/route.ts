import { DomainError } from '#lib/core/errors.ts'
import { explain } from '#lib/i18n/explain.ts'
import { translator } from '#lib/i18n/translator.ts'
import { decodeTable } from '#lib/imports/decodeTable.ts'
import { withBody } from '#lib/media/receiveBody.ts'
import { deskUpload } from '#lib/next/deskApi.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import { readRedirectTable } from '#lib/redirects/csv.ts'
import type { ForeseenLine, PlannedLine } from '#lib/redirects/dto.ts'
import { previewImport } from '#lib/redirects/previewImport.ts'

const MOST_BYTES = 4 * 1024 * 1024

/** What a table of redirects, whose bytes are the body, would change; nothing is kept of it. */
export const POST = deskUpload(async (ctx, request): Promise<ForeseenLine[]> => {
  assertCan(ctx.actor, 'redirect.manage')
  const text = await withBody(request, MOST_BYTES, async (read) => decodeTable(await read()))
  const t = translator(ctx.actor.lang)
  const problemOf = ({ reason, params }: PlannedLine) =>
    reason === undefined ? undefined : explain(t, new DomainError('INVALID', reason, params))
  const lines = await previewImport(ctx, { lines: readRedirectTable(text) })
  return lines.map((line) => ({ ...line, problem: problemOf(line) }))
})
