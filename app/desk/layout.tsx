import type { Metadata } from 'next'
import { Document } from '#components/desk/Document.tsx'
import { Shell } from '#components/desk/Shell.tsx'
import { translator } from '#lib/i18n/translator.ts'
import { currentActor } from '#lib/next/session.ts'
import { visitorLanguage } from '#lib/next/visitor.ts'
import { can, canSomewhere } from '#lib/policy/can.ts'

/** A screen that has no title of its own has that of the desk. */
export const generateMetadata = async (): Promise<Metadata> => {
  const lang = (await currentActor())?.lang ?? (await visitorLanguage())
  return { robots: 'noindex', title: translator(lang)('desk.title') }
}

/** The document around the editors' screens. What somebody may not do is not shown to them. */
export default async function DeskLayout({ children }: LayoutProps<'/desk'>) {
  const actor = await currentActor()
  if (!actor) return <Document lang={await visitorLanguage()}>{children}</Document>
  const t = translator(actor.lang)
  const links = [
    { href: '/desk', label: t('desk.tasks.title') },
    { href: '/desk/notices', label: t('desk.notices.title') },
    ...(canSomewhere(actor, 'column.manage')
      ? [{ href: '/desk/columns', label: t('desk.columns.title') }]
      : []),
    ...(can(actor, 'people.read') ? [{ href: '/desk/people', label: t('desk.people.title') }] : []),
    ...(can(actor, 'audit.read') ? [{ href: '/desk/audit', label: t('desk.audit.title') }] : []),
  ]
  return (
    <Document lang={actor.lang}>
      <Shell t={t} name={actor.name} links={actor.owes === null ? links : []}>
        {children}
      </Shell>
    </Document>
  )
}
