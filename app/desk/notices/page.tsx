import type { Metadata } from 'next'
import { buttonClass } from '#components/desk/Button.tsx'
import { addressOf, LIST_HANDLER, paramsOf } from '#components/desk/list/address.ts'
import { NoticeList } from '#components/desk/list/NoticeList.tsx'
import { columnsFor } from '#lib/columns/deskColumns.ts'
import { deskPage } from '#lib/next/deskPage.ts'
import { canSomewhere } from '#lib/policy/can.ts'
import { listDeskNotices } from '#lib/review/list/listNotices.ts'
import { ownersOf } from '#lib/review/list/owners.ts'
import { listFilter } from '#lib/review/schema.ts'
import { bulk } from './actions.ts'

export const generateMetadata = async (): Promise<Metadata> => {
  const { t } = await deskPage('/desk/notices')
  return { title: t('desk.notices.title') }
}

/** The notices that whoever looks may read. */
export default async function NoticesPage({ searchParams }: PageProps<'/desk/notices'>) {
  const params = paramsOf(Object.entries(await searchParams))
  const { ctx, t } = await deskPage('/desk/notices')
  const [page, columns, people, targets] = await Promise.all([
    listDeskNotices(ctx, listFilter.parse(params)),
    columnsFor(ctx, 'notice.read'),
    ownersOf(ctx),
    targetsFor(ctx),
  ])
  const mayWrite = canSomewhere(ctx.actor, 'notice.create')
  return (
    <>
      <div className="flex flex-wrap items-center justify-between">
        <h1 className="font-serif text-2xl font-bold">{t('desk.notices.title')}</h1>
        {mayWrite && (
          <a href="/desk/notices/new" className={buttonClass('primary')}>
            {t('desk.notices.new')}
          </a>
        )}
      </div>
      <NoticeList
        initial={{ address: addressOf(LIST_HANDLER, params), page }}
        {...{ columns, people, targets, bulk, mayWrite }}
      />
    </>
  )
}

/** Where somebody can move notices to: by arranging them, or as their writer. */
const targetsFor = async (ctx: Parameters<typeof columnsFor>[0]) => {
  const [arranged, written] = [
    await columnsFor(ctx, 'notice.arrange'),
    await columnsFor(ctx, 'notice.create'),
  ]
  const known = new Set(arranged.map(({ id }) => id))
  return [...arranged, ...written.filter(({ id }) => !known.has(id))]
}
