import type { Metadata } from 'next'
import { ColumnsScreen } from '#components/desk/columns/ColumnsScreen.tsx'
import { readDeskTree } from '#lib/columns/deskTree.ts'
import { deskPage, orNotFound } from '#lib/next/deskPage.ts'
import { can } from '#lib/policy/can.ts'
import * as actions from './actions.ts'

export const generateMetadata = async (): Promise<Metadata> => {
  const { t } = await deskPage('/desk/columns')
  return { title: t('desk.columns.title') }
}

/** The trees of columns, for who may change any. */
export default async function ColumnsPage() {
  const { ctx } = await deskPage('/desk/columns')
  const columns = await orNotFound(readDeskTree(ctx))
  return <ColumnsScreen initial={columns} mayTop={can(ctx.actor, 'column.manage')} actions={actions} />
}
