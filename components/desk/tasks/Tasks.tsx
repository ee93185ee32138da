'use client'

import type { TaskGroup } from '#lib/review/dto.ts'
import { BulkReport } from '../bulk/BulkReport.tsx'
import { type BulkAction, useBulk } from '../bulk/useBulk.ts'
import { useDeskQuery } from '../frame/DeskData.tsx'
import { Trouble } from '../list/Trouble.tsx'
import { useWords } from '../Words.tsx'
import { Group } from './Group.tsx'

const OFTEN_MS = 30_000

/** What waits for whoever looks; asked for anew every half minute, and when they come back to the screen. */
export const Tasks = ({ initial, bulk: action }: { initial: TaskGroup[]; bulk: BulkAction }) => {
  const t = useWords()
  const bulk = useBulk(action)
  const { data, error, refetch } = useDeskQuery<TaskGroup[]>('/api/desk/tasks', {
    initialData: initial,
    refetchInterval: OFTEN_MS,
  })
  const groups = data ?? initial
  return (
    <>
      {error && <Trouble error={error} retry={() => void refetch()} />}
      {bulk.report && <BulkReport report={bulk.report} close={bulk.closeReport} />}
      {groups.length === 0 && (
        <div className="mt-6 border border-line bg-wash px-6 py-10 text-center">
          <p className="font-bold">{t('desk.tasks.none')}</p>
          <p className="mt-1 text-sm text-soft">{t('desk.tasks.noneHint')}</p>
        </div>
      )}
      <div className="tasks">
        {groups.map((group) => (
          <Group key={group.kind} group={group} bulk={bulk} />
        ))}
      </div>
    </>
  )
}
