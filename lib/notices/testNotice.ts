import { addColumn } from '#lib/columns/addColumn.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import type { NewNotice } from './schema.ts'

/** Columns for tests: `notices` with `exams` below it, and `news`; their ids by slug. */
export const testColumns = async (ctx: Ctx) => {
  const { id: notices } = await addColumn(ctx, { slug: 'notices', name: '通知公告', onHome: true })
  const { id: exams } = await addColumn(ctx, { slug: 'exams', name: '招生考试', parent: 'notices' })
  const { id: news } = await addColumn(ctx, { slug: 'news', name: '教育要闻', onHome: true })
  return { notices, exams, news }
}

/** Input for a notice that says as little as one may. */
export const plainNotice = (
  columnId: number,
  title = '关于放假的通知',
  furtherColumnIds: number[] = [],
): NewNotice => ({
  columnId,
  furtherColumnIds,
  content: { title, bodyHtml: '<p>正文</p>' },
})
