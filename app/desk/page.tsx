import type { Metadata } from 'next'
import { buttonClass } from '#components/desk/Button.tsx'
import { ItemList } from '#components/desk/ItemList.tsx'
import { Panel } from '#components/desk/Panel.tsx'
import { deskPage } from '#lib/next/deskPage.ts'
import { canSomewhere } from '#lib/policy/can.ts'
import { waitingFor } from '#lib/review/tasks.ts'

const KINDS = ['approve', 'publish', 'save'] as const

export const generateMetadata = async (): Promise<Metadata> => {
  const { t } = await deskPage('/desk')
  return { title: t('desk.tasks.title') }
}

/** What waits for whoever looks. */
export default async function TasksPage() {
  const { ctx, t } = await deskPage('/desk')
  const tasks = await waitingFor(ctx)
  const mayWrite = canSomewhere(ctx.actor, 'notice.create')
  return (
    <>
      <div className="flex flex-wrap items-center justify-between">
        <h1 className="font-serif text-2xl font-bold">{t('desk.tasks.title')}</h1>
        {mayWrite && (
          <a href="/desk/notices/new" className={buttonClass('primary')}>
            {t('desk.notices.new')}
          </a>
        )}
      </div>
      {tasks.length === 0 && <p className="mt-6 text-soft">{t('desk.tasks.none')}</p>}
      {KINDS.map((kind) => {
        const items = tasks.filter(({ move }) => move === kind)
        return (
          items.length > 0 && (
            <Panel key={kind} title={t(`desk.tasks.${kind}`, { count: items.length })}>
              <ItemList items={items} t={t} />
            </Panel>
          )
        )
      })}
    </>
  )
}
