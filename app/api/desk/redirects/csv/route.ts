import { z } from 'zod'
import { localDate } from '#lib/core/time.ts'
import { env } from '#lib/env.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { DeskCtx } from '#lib/next/deskApi.ts'
import { deskDownload } from '#lib/next/deskDownload.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import { TABLE_COLUMNS, writeRedirectTable } from '#lib/redirects/csv.ts'
import { allRedirects } from '#lib/redirects/listRedirects.ts'

async function* table(ctx: DeskCtx) {
  const t = translator(ctx.actor.lang)
  const head = TABLE_COLUMNS.map((column) => t(`desk.redirects.csv.${column}`))
  yield writeRedirectTable(await allRedirects(ctx), head, t('desk.audit.yes'))
}

/** All redirects, as a table for Excel and WPS that can be imported again. */
export const GET = deskDownload(z.object({}), (ctx) => {
  assertCan(ctx.actor, 'redirect.manage')
  return {
    name: `redirects-${localDate(ctx.now, env().TIME_ZONE)}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    parts: table(ctx),
  }
})
