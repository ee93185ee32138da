import type { Metadata } from 'next'
import { buttonClass } from '#components/desk/Button.tsx'
import { OpenReports } from '#components/desk/reports/OpenReports.tsx'
import { Tasks } from '#components/desk/tasks/Tasks.tsx'
import { deskPage } from '#lib/next/deskPage.ts'
import { canSomewhere } from '#lib/policy/can.ts'
import { readTasks } from '#lib/review/tasks.ts'
import { bulk } from './notices/actions.ts'

export const generateMetadata = async (): Promise<Metadata> => {
  const { t } = await deskPage('/desk')
  return { title: t('desk.tasks.title') }
}

/** What waits for whoever looks. */
export default async function TasksPage() {
  const { ctx, t } = await deskPage('/desk')
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
      {canSomewhere(ctx.actor, 'report.close') && <OpenReports />}
      <Tasks initial={await readTasks(ctx)} bulk={bulk} />
    </>
  )
}
