import { testCtx } from '#lib/db/testCtx.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { plainNotice, testColumns } from '#lib/notices/testNotice.ts'
import { publishDraft } from './testPublish.ts'

/** A site for tests: columns, a draft in `news`, and a published notice in `exams`. */
export const testSite = async () => {
  const ctx = await testCtx()
  const columns = await testColumns(ctx)
  const draft = await createNotice(ctx, plainNotice(columns.news))
  const shown = await createNotice(ctx, plainNotice(columns.exams))
  await publishDraft(ctx, { id: shown.id })
  return { ctx, columns, draft, shown }
}
