import type { Metadata } from 'next'
import { Document } from '#components/desk/frame/Document.tsx'
import type { NavLink } from '#components/desk/frame/NavLinks.tsx'
import { Shell } from '#components/desk/frame/Shell.tsx'
import { env } from '#lib/env.ts'
import { type Translate, translator } from '#lib/i18n/translator.ts'
import { currentActor } from '#lib/next/session.ts'
import { visitorLanguage } from '#lib/next/visitor.ts'
import { can, canSomewhere } from '#lib/policy/can.ts'
import type { SignedIn } from '#lib/users/findActor.ts'

/** A screen that has no title of its own has that of the desk. */
export const generateMetadata = async (): Promise<Metadata> => {
  const lang = (await currentActor())?.lang ?? (await visitorLanguage())
  return { robots: 'noindex', title: translator(lang)('desk.title') }
}

/** The document around the editors' screens. What somebody may not do is not shown to them. */
export default async function DeskLayout({ children }: LayoutProps<'/desk'>) {
  const actor = await currentActor()
  if (!actor)
    return (
      <Document lang={await visitorLanguage()} timeZone={env().TIME_ZONE}>
        {children}
      </Document>
    )
  const t = translator(actor.lang)
  const links = placesFor(actor, t)
  return (
    <Document lang={actor.lang} timeZone={env().TIME_ZONE}>
      <Shell t={t} name={actor.name} links={actor.owes === null ? links : []}>
        {children}
      </Shell>
    </Document>
  )
}

const placesFor = (actor: SignedIn, t: Translate): NavLink[] => [
  { href: '/desk', icon: 'tasks', label: t('desk.tasks.title') },
  { href: '/desk/notices', icon: 'notices', label: t('desk.notices.title') },
  ...when(canSomewhere(actor, 'report.read'), {
    href: '/desk/reports',
    icon: 'reports',
    label: t('desk.reports.title'),
  }),
  ...when(canSomewhere(actor, 'notice.read'), {
    href: '/desk/media',
    icon: 'media',
    label: t('desk.media.title'),
  }),
  ...when(canSomewhere(actor, 'analytics.read'), {
    href: '/desk/analytics',
    icon: 'analytics',
    label: t('desk.analytics.title'),
  }),
  ...when(canSomewhere(actor, 'column.manage'), {
    href: '/desk/columns',
    icon: 'columns',
    label: t('desk.columns.title'),
  }),
  ...when(can(actor, 'redirect.manage'), {
    href: '/desk/redirects',
    icon: 'redirects',
    label: t('desk.redirects.place'),
  }),
  ...when(can(actor, 'site.manage'), { href: '/desk/site', icon: 'site', label: t('desk.site.title') }),
  ...when(can(actor, 'people.read'), { href: '/desk/people', icon: 'people', label: t('desk.people.title') }),
  ...when(can(actor, 'audit.read'), { href: '/desk/audit', icon: 'audit', label: t('desk.audit.title') }),
]

const when = (may: boolean, link: NavLink): NavLink[] => (may ? [link] : [])
