import { eq } from 'drizzle-orm'
import type { Ctx } from '#lib/db/ctx.ts'
import { auditEvents, findings, notices, revisions } from '#lib/db/schema/index.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { testColumns } from '#lib/notices/testNotice.ts'
import { type ImportOptions, importPage } from './importPage.ts'

/** A site of its own, and how a page comes into it: what is reported, or the whole result. */
export const importSite = async () => {
  const ctx = await testCtx()
  const { news, exams } = await testColumns(ctx)
  const whole = (bytes: Buffer, options: Partial<ImportOptions> = {}) =>
    importPage(
      ctx,
      { name: 'page.txt', bytes },
      { columnId: news, publish: false, findings: 'keep', ...options },
    )
  const run = (...args: Parameters<typeof whole>) => whole(...args).then(({ report }) => report)
  return { ctx, run, whole, exams }
}

/** All that an import could change. */
export const stateOf = async ({ db }: Ctx) => ({
  notices: await db.select().from(notices).orderBy(notices.id),
  revisions: await db.select().from(revisions).orderBy(revisions.id),
  findings: await db.select().from(findings).orderBy(findings.id),
  events: await db.$count(auditEvents),
})

export const noticesOf = ({ db }: Ctx) => db.select().from(notices)

/** What is written in the one notice that there is. */
export const workingRevision = async ({ db }: Ctx) => {
  const [row] = await db
    .select({ title: revisions.title, bodyHtml: revisions.bodyHtml, number: revisions.number })
    .from(notices)
    .innerJoin(revisions, eq(revisions.id, notices.workingRevisionId))
  return row
}
