import { addColumn } from '#lib/columns/addColumn.ts'
import { DAY_MS } from '#lib/core/time.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { env } from '#lib/env.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { publishInEmergency } from '#lib/review/publishInEmergency.ts'
import { saveSiteSettings } from '#lib/site/saveSettings.ts'
import { DEMO_COLUMNS } from './columns.ts'
import { datedContent } from './dates.ts'
import { demoFiles } from './files.ts'
import { DEMO_NOTICES } from './notices/index.ts'
import { DEMO_SITES } from './sites.ts'
import type { DemoNotice } from './types.ts'

const PINNED_FOR_MS = 90 * DAY_MS

/** Writes the demo site: settings, columns, and its notices in the order of their dates. */
export const writeDemo = async (ctx: Ctx): Promise<void> => {
  for (const { lang, settings } of DEMO_SITES) await saveSiteSettings(ctx, { lang, settings })
  const columnIds = new Map<string, number>()
  for (const column of DEMO_COLUMNS) {
    const { id } = await addColumn(ctx, column)
    columnIds.set(`${column.lang}:${column.slug}`, id)
  }
  const files = demoFiles(ctx)
  const dated = DEMO_NOTICES.map((notice) => ({ notice, ...datedContent(notice, ctx.now, env().TIME_ZONE) }))
  dated.sort((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime())
  for (const each of dated) await publishDemoNotice(ctx, { ...each, columnIds, files })
}

const publishDemoNotice = async (
  ctx: Ctx,
  {
    notice,
    content,
    publishedAt,
    columnIds,
    files,
  }: { notice: DemoNotice; columnIds: Map<string, number>; files: ReturnType<typeof demoFiles> } & ReturnType<
    typeof datedContent
  >,
) => {
  const columnId = (name: string) => {
    const id = columnIds.get(name)
    if (id === undefined) throw new Error(`demo notice ${notice.key}: no column ${name}`)
    return id
  }
  const { source, leadImage, attachments = [], facts, bodyHtml, ...rest } = content
  const carried: { name: string; sha256: string }[] = []
  for (const { file, name } of attachments) carried.push({ name, sha256: await files.document(file) })
  const { id } = await createNotice(ctx, {
    columnId: columnId(notice.column),
    furtherColumnIds: (notice.furtherColumns ?? []).map(columnId),
    content: {
      ...rest,
      ...facts,
      sourceName: source,
      bodyHtml: await files.withImages(bodyHtml),
      leadImage: leadImage && { sha256: await files.image(leadImage.file), alt: leadImage.alt },
      attachments: carried,
    },
  })
  const pinnedUntil = notice.pinned ? new Date(ctx.now.getTime() + PINNED_FOR_MS) : undefined
  await publishInEmergency(ctx, { id, publishedAt, pinnedUntil, reason: 'gaoshi demo' })
}
