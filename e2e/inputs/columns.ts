import { removeColumn } from '#lib/columns/removeColumn.ts'
import { saveColumn } from '#lib/columns/saveColumn.ts'
import { columnPath } from '#lib/core/addresses.ts'
import { removeTemplate } from '#lib/notices/removeTemplate.ts'
import { saveTemplate } from '#lib/notices/saveTemplate.ts'
import { formerAddresses } from '#lib/redirects/queries.ts'
import { asProgram } from '../people.ts'
import { type DeskAction, type Input, newColumn, newNotice, slug } from './deskAction.ts'

const COLUMNS = 'app/desk/columns/actions.ts'

const column = (input: (id: number) => Input | Promise<Input>): DeskAction => ({
  by: 'administrator',
  prepare: async () => ({ path: '/desk/columns', input: await input(await newColumn()) }),
})

/** A redirect that leads to a column, as a change of its address leaves it. */
const newFormerAddress = (columnId: number): Promise<number> =>
  asProgram(async (ctx) => {
    const change = {
      id: columnId,
      name: '专题',
      slug: slug(),
      kind: 'list',
      onHome: false,
      reviewStages: 1,
    } as const
    await saveColumn(ctx, change)
    const to = columnPath('zh', change.slug)
    return (await formerAddresses(ctx.db, [to])).get(to)?.[0]?.id ?? 0
  })

export const COLUMN_ACTIONS: Record<string, DeskAction> = {
  [`${COLUMNS} add`]: {
    by: 'administrator',
    prepare: async () => ({ path: '/desk/columns', input: { slug: slug(), name: '专题' } }),
  },
  [`${COLUMNS} change`]: {
    by: 'administrator',
    prepare: async () => ({
      path: '/desk/columns',
      input: {
        ...{ id: await newColumn(), name: '新名', slug: slug(), kind: 'list', description: '说明' },
        ...{ keywords: ['教育'], columnType: '要闻', onHome: false, reviewStages: 2 },
      },
    }),
  },
  [`${COLUMNS} move`]: column(async (id) => ({ id, parentId: await newColumn(), position: 0 })),
  [`${COLUMNS} remove`]: column((id) => ({ id })),
  [`${COLUMNS} restore`]: column(async (id) => {
    await asProgram((ctx) => removeColumn(ctx, { id }))
    return { id }
  }),
  [`${COLUMNS} releaseAddress`]: column(async (columnId) => ({
    columnId,
    id: await newFormerAddress(columnId),
  })),
  [`${COLUMNS} makeTemplate`]: column(async (columnId) => ({
    columnId,
    noticeId: await newNotice('unpublished', 'draft', columnId),
  })),
  [`${COLUMNS} dropTemplate`]: column(async (id) => {
    const noticeId = await newNotice('unpublished', 'draft', id)
    await asProgram((ctx) => saveTemplate(ctx, { columnId: id, noticeId }))
    return { id }
  }),
  [`${COLUMNS} putTemplateBack`]: column(async (columnId) => {
    const noticeId = await newNotice('unpublished', 'draft', columnId)
    const { content: taken } = await asProgram(async (ctx) => {
      await saveTemplate(ctx, { columnId, noticeId })
      return removeTemplate(ctx, { id: columnId })
    })
    return { columnId, content: taken }
  }),
}
