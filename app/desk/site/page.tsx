import type { Metadata } from 'next'
import { SiteScreen } from '#components/desk/site/SiteScreen.tsx'
import { deskPage, orNotFound } from '#lib/next/deskPage.ts'
import { readSiteSettings } from '#lib/site/queries.ts'
import { save } from './actions.ts'

export const generateMetadata = async (): Promise<Metadata> => {
  const { t } = await deskPage('/desk/site')
  return { title: t('desk.site.title') }
}

/** What the site says of itself. */
export default async function SitePage() {
  const { ctx } = await deskPage('/desk/site')
  const initial = {
    zh: await orNotFound(readSiteSettings(ctx, 'zh')),
    en: await orNotFound(readSiteSettings(ctx, 'en')),
  }
  return <SiteScreen initial={initial} save={save} />
}
