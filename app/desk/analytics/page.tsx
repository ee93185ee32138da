import type { Metadata } from 'next'
import { AnalyticsScreen } from '#components/desk/analytics/AnalyticsScreen.tsx'
import { readAnalytics } from '#lib/analytics/readAnalytics.ts'
import { analyticsFilter } from '#lib/analytics/schema.ts'
import { mailsAreSent } from '#lib/env.ts'
import { deskPage, orNotFound } from '#lib/next/deskPage.ts'

export const generateMetadata = async (): Promise<Metadata> => {
  const { t } = await deskPage('/desk/analytics')
  return { title: t('desk.analytics.title') }
}

/** How often the site is looked at; an address that makes no sense shows the last month. */
export default async function AnalyticsPage({ searchParams }: PageProps<'/desk/analytics'>) {
  const given = analyticsFilter.safeParse(await searchParams)
  const { days } = given.data ?? analyticsFilter.parse({})
  const { ctx, lang, t } = await deskPage('/desk/analytics')
  const figures = await orNotFound(readAnalytics(ctx, { days }))
  return <AnalyticsScreen figures={figures} span={days} lang={lang} t={t} hasMails={mailsAreSent()} />
}
