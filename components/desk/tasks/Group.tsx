'use client'

import { useId, useState } from 'react'
import { minuteAt } from '#lib/core/time.ts'
import type { DeskItem, Task, TaskGroup, TaskKind } from '#lib/review/dto.ts'
import { BulkDialog } from '../bulk/BulkDialog.tsx'
import { isFor, type ShownMove } from '../bulk/moves.ts'
import type { Bulk } from '../bulk/useBulk.ts'
import { useClock } from '../frame/Clock.tsx'
import { addressOf, LIST_SCREEN, type ListParams } from '../list/address.ts'
import { DeskStanding, Doing } from '../list/Standing.tsx'
import { When } from '../list/When.tsx'
import { useWords } from '../Words.tsx'

/** The list that has all of a kind. */
const LISTS: Record<TaskKind, ListParams> = {
  approve: { state: 'in_review', order: 'asc' },
  publish: { state: 'approved', order: 'asc' },
  returned: { state: 'returned', owner: 'me', order: 'asc' },
  draft: { state: 'draft', owner: 'me', order: 'asc' },
  planned: { state: 'scheduled', order: 'asc' },
  elsewhere: { state: 'in_review', owner: 'me', order: 'asc' },
}

/** What can be done right here. */
const QUICK: Partial<Record<TaskKind, ShownMove>> = {
  approve: 'approve',
  publish: 'publish',
  draft: 'submit',
  planned: 'unschedule',
  elsewhere: 'recall',
}

/** One kind of what there is to do. */
export const Group = ({ group: { kind, count, items }, bulk }: { group: TaskGroup; bulk: Bulk }) => {
  const t = useWords()
  const id = useId()
  const [asking, ask] = useState<DeskItem>()
  const quick = QUICK[kind]
  const run = (item: DeskItem) => quick && void bulk.run(quick, [item])
  return (
    <section aria-labelledby={id} className="tasks-group">
      <h2 id={id} className="flex items-center font-serif text-lg font-bold">
        {t(`desk.tasks.kind.${kind}`)}
        <span className="tasks-count">{count > 1000 ? '1,000+' : count}</span>
      </h2>
      <ul>
        {items.map((item) => (
          <Line
            key={item.id}
            kind={kind}
            task={item}
            bulk={bulk}
            quick={quick && isFor(quick, item) ? quick : undefined}
            act={() => (quick === 'approve' || quick === 'publish' ? ask(item) : run(item))}
          />
        ))}
      </ul>
      {count > items.length && (
        <a href={addressOf(LIST_SCREEN, LISTS[kind])} className="tasks-all">
          {t('desk.tasks.all')} ({count > 1000 ? '1,000+' : count})
        </a>
      )}
      {asking && quick && (
        <BulkDialog
          move={quick}
          items={[asking]}
          leftOut={0}
          columns={[]}
          onAnswer={(filled) => {
            ask(undefined)
            if (filled) run(asking)
          }}
        />
      )}
    </section>
  )
}

interface LineProps {
  kind: TaskKind
  task: Task
  bulk: Bulk
  quick: ShownMove | undefined
  act: () => void
}

const Line = ({ kind, task, bulk, quick, act }: LineProps) => {
  const t = useWords()
  const { timeZone } = useClock()
  const doing = bulk.doing.get(task.id)
  const problem = bulk.refused.get(task.id)
  const { scheduledFor } = task
  return (
    <li className="tasks-line">
      <div className="min-w-0 flex-1">
        <a
          href={`/desk/notices/${task.id}`}
          className="font-medium text-brand underline-offset-4 hover:underline"
        >
          {task.title}
        </a>
        <p className="tasks-facts">
          {doing ? <Doing>{t(`desk.bulk.doing.${doing}`)}</Doing> : <DeskStanding {...task} t={t} isBrief />}
          <span>{task.columnName}</span>
          {task.ownerName && <span>{task.ownerName}</span>}
          <span>
            {scheduledFor ? (
              t('desk.plannedFor', { time: minuteAt(scheduledFor, timeZone) })
            ) : (
              <When at={task.movedAt} />
            )}
          </span>
        </p>
        {kind === 'elsewhere' && <WaitsFor names={task.waitsFor} />}
        {problem && <p className="text-sm text-seal">{problem.message}</p>}
      </div>
      {quick && (
        <button
          type="button"
          className="bulk-button"
          aria-label={`${t(`desk.bulk.do.${quick}`)} ${task.title}`}
          disabled={doing !== undefined}
          onClick={act}
        >
          {t(`desk.bulk.do.${quick}`)}
        </button>
      )}
    </li>
  )
}

const NAMED = 3

/** Whose turn it is with a text of one's own. */
const WaitsFor = ({ names }: { names: string[] }) => {
  const t = useWords()
  if (names.length === 0) return <p className="text-xs text-seal">{t('desk.tasks.waitsForNobody')}</p>
  const named = names.slice(0, NAMED).join(t('desk.listSeparator'))
  if (names.length <= NAMED)
    return <p className="text-xs text-faint">{t('desk.tasks.waitsFor', { names: named })}</p>
  return (
    <p className="text-xs text-faint">
      {t('desk.tasks.waitsForMore', { names: named, count: names.length })}
    </p>
  )
}
