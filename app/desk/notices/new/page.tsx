import type { Metadata } from 'next'
import { NewNotice } from '#components/desk/writing/NewNotice.tsx'
import { columnsFor } from '#lib/columns/deskColumns.ts'
import { idIn } from '#lib/core/addressParams.ts'
import { deskPage, orNotFound } from '#lib/next/deskPage.ts'
import { readDeskNotice } from '#lib/review/deskNotice.ts'
import { begin } from '../actions.ts'

export const generateMetadata = async (): Promise<Metadata> => {
  const { t } = await deskPage('/desk/notices/new')
  return { title: t('desk.notices.new') }
}

/** Where a notice begins: empty, from its column's template, or as a copy of another (`?copy=12`). */
export default async function NewNoticePage({ searchParams }: PageProps<'/desk/notices/new'>) {
  const copied = idIn((await searchParams).copy)
  const { ctx, t } = await deskPage('/desk/notices/new')
  const columns = await columnsFor(ctx, 'notice.create')
  const notice = copied === undefined ? undefined : await orNotFound(readDeskNotice(ctx, copied))
  return (
    <>
      <h1 className="font-serif text-2xl font-bold">{t('desk.notices.new')}</h1>
      {columns.length === 0 ? (
        <p className="mt-4">{t('desk.notices.noColumns')}</p>
      ) : (
        <NewNotice
          action={begin}
          columns={columns}
          copyOf={notice && { id: notice.id, title: notice.content.title, columnId: notice.place.columnId }}
        />
      )}
    </>
  )
}
