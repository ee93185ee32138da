import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ColumnForm } from '#components/desk/ColumnForm.tsx'
import { Folded } from '#components/desk/Folded.tsx'
import { NewColumn } from '#components/desk/NewColumn.tsx'
import { Panel } from '#components/desk/Panel.tsx'
import { columnsFor } from '#lib/columns/deskColumns.ts'
import { deskPage } from '#lib/next/deskPage.ts'
import { canSomewhere } from '#lib/policy/can.ts'
import { add, change } from './actions.ts'

export const generateMetadata = async (): Promise<Metadata> => {
  const { t } = await deskPage('/desk/columns')
  return { title: t('desk.columns.title') }
}

/** The columns that whoever looks may change. */
export default async function ColumnsPage() {
  const { ctx, t } = await deskPage('/desk/columns')
  if (!canSomewhere(ctx.actor, 'column.manage')) notFound()
  const columns = await columnsFor(ctx, 'column.manage')
  return (
    <>
      <h1 className="font-serif text-2xl font-bold">{t('desk.columns.title')}</h1>
      {columns.map((column) => (
        <Folded
          key={column.id}
          title={`${column.path} · ${t(`desk.columns.kinds.${column.kind as 'list'}`)} · ${t(`desk.columns.stages${column.reviewStages as 1}`)}`}
        >
          <ColumnForm column={column} action={change} />
        </Folded>
      ))}
      <Panel title={t('desk.columns.add')}>
        <NewColumn columns={columns} action={add} />
      </Panel>
    </>
  )
}
