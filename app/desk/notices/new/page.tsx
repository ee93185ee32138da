import type { Metadata } from 'next'
import { NewNotice } from '#components/desk/NewNotice.tsx'
import { columnsFor } from '#lib/columns/deskColumns.ts'
import { env } from '#lib/env.ts'
import { deskPage } from '#lib/next/deskPage.ts'
import { create } from '../actions.ts'

export const generateMetadata = async (): Promise<Metadata> => {
  const { t } = await deskPage('/desk/notices/new')
  return { title: t('desk.notices.new') }
}

export default async function NewNoticePage() {
  const { ctx, t } = await deskPage('/desk/notices/new')
  const columns = await columnsFor(ctx, 'notice.create')
  return (
    <>
      <h1 className="font-serif text-2xl font-bold">{t('desk.notices.new')}</h1>
      {columns.length === 0 ? (
        <p className="mt-4">{t('desk.notices.noColumns')}</p>
      ) : (
        <NewNotice action={create} columns={columns} timeZone={env().TIME_ZONE} />
      )}
    </>
  )
}
