import { eq } from 'drizzle-orm'
import { DAY_MS } from '#lib/core/time.ts'
import { notices } from '#lib/db/schema/index.ts'
import type { NoticeState, WorkingState } from '#lib/notices/state.ts'
import { openPreview } from '#lib/review/openPreview.ts'
import { listPreviews } from '#lib/review/previews.ts'
import { scheduleNotice } from '#lib/review/schedule.ts'
import { testPerson } from '#lib/users/testPeople.ts'
import type { Office } from '../ownServer.ts'
import { asProgram } from '../people.ts'
import { content, type DeskAction, type Input, newColumn, newNotice } from './deskAction.ts'

const NOTICE = 'app/desk/notices/[id]/actions.ts'
/** It names a link, and not a notice. */
export const STOP_PREVIEW = `${NOTICE} stopPreview`

const TOMORROW = () => new Date(Date.now() + DAY_MS)

const move = (
  by: keyof Office,
  [notice, working]: [NoticeState, WorkingState],
  more: () => Input | Promise<Input> = () => ({}),
  also?: (id: number) => Promise<unknown>,
): DeskAction => ({
  by,
  prepare: async () => {
    const id = await newNotice(notice, working)
    await also?.(id)
    return { path: `/desk/notices/${id}`, input: { id, ...(await more()) } }
  },
})

export const NOTICE_ACTIONS: Record<string, DeskAction> = {
  [`${NOTICE} save`]: move('writer', ['unpublished', 'draft'], () => ({ content })),
  [`${NOTICE} submit`]: move('writer', ['unpublished', 'draft']),
  [`${NOTICE} recall`]: move('writer', ['unpublished', 'in_review']),
  [`${NOTICE} discard`]: move('writer', ['unpublished', 'draft']),
  [`${NOTICE} approve`]: move('reviewer', ['unpublished', 'in_review']),
  [`${NOTICE} sendBack`]: move('reviewer', ['unpublished', 'in_review'], () => ({
    comments: [{ paragraph: 0, text: '日期有误' }],
  })),
  [`${NOTICE} schedule`]: move('publisher', ['unpublished', 'approved'], () => ({ at: TOMORROW() })),
  [`${NOTICE} unschedule`]: move(
    'publisher',
    ['unpublished', 'approved'],
    () => ({}),
    (id) => asProgram((ctx) => scheduleNotice(ctx, { id, at: TOMORROW() })),
  ),
  [`${NOTICE} publish`]: move('publisher', ['unpublished', 'approved']),
  [`${NOTICE} emergency`]: move('administrator', ['unpublished', 'draft'], () => ({ reason: '台风' })),
  [`${NOTICE} withdraw`]: move('publisher', ['published', 'none'], () => ({ reason: '有误' })),
  [`${NOTICE} expire`]: move('publisher', ['published', 'none']),
  [`${NOTICE} arrange`]: move('publisher', ['published', 'none'], async () => ({
    place: {
      columnId: await newColumn(),
      furtherColumnIds: [await newColumn()],
      pinnedUntil: TOMORROW(),
      expiresAt: TOMORROW(),
    },
  })),
  [`${NOTICE} keepAside`]: move('writer', ['unpublished', 'draft'], () => ({ content })),
  [`${NOTICE} preview`]: move('writer', ['unpublished', 'draft'], () => ({ hours: 24 })),
  [STOP_PREVIEW]: {
    by: 'writer',
    prepare: async () => {
      const noticeId = await newNotice('unpublished', 'draft')
      const id = await asProgram(async (ctx) => {
        const actor = await testPerson(ctx, { grants: [{ role: 'writer', columnId: null }] })
        await openPreview({ ...ctx, actor }, { id: noticeId, hours: 24 })
        return (await listPreviews(ctx, { id: noticeId }))[0]?.id
      })
      return { path: `/desk/notices/${noticeId}/preview`, input: { id } }
    },
  },
  'app/desk/notices/actions.ts begin': {
    by: 'writer',
    prepare: async () => ({
      path: '/desk/notices/new',
      input: {
        title: content.title,
        columnId: await newColumn(),
        copyOf: await newNotice('published', 'none'),
        fromTemplate: false,
      },
    }),
  },
  'app/desk/notices/actions.ts bulk': {
    by: 'publisher',
    prepare: async () => {
      const id = await newNotice('published', 'none')
      const [notice] = await asProgram(({ db }) => db.select().from(notices).where(eq(notices.id, id)))
      const items = [{ id, version: notice?.version }]
      return { path: '/desk/notices', input: { move: 'withdraw', items, reason: '有误' } }
    },
  },
}
