import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ReportsScreen } from '#components/desk/reports/ReportsScreen.tsx'
import { deskPage } from '#lib/next/deskPage.ts'
import { canSomewhere } from '#lib/policy/can.ts'
import { listReports } from '#lib/reports/listReports.ts'
import { reportsFilter } from '#lib/reports/schema.ts'
import { close, reopen } from './actions.ts'

export const generateMetadata = async (): Promise<Metadata> => {
  const { t } = await deskPage('/desk/reports')
  return { title: t('desk.reports.title') }
}

/** What readers say is wrong in pages. */
export default async function ReportsPage({ searchParams }: PageProps<'/desk/reports'>) {
  const { ctx } = await deskPage('/desk/reports')
  if (!canSomewhere(ctx.actor, 'report.read')) notFound()
  const asked = reportsFilter.safeParse({ state: (await searchParams).state })
  const state = asked.success ? asked.data.state : 'open'
  return <ReportsScreen state={state} initial={await listReports(ctx, { state })} acts={{ close, reopen }} />
}
