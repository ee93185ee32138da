'use client'

import type { NoticeContent } from '#lib/notices/schema.ts'
import { Button } from '../Button.tsx'
import { useToast } from '../frame/Toasts.tsx'
import type { NoticeActions } from '../NoticeActions.ts'
import { Outcome } from '../Outcome.tsx'
import { useAction } from '../useAction.ts'
import { useWords } from '../Words.tsx'

interface Props {
  id: number
  version: number
  current: NoticeContent
  /** What to go back to. */
  content: NoticeContent
  save: NoticeActions['save']
}

/** Makes an earlier text the one that is being worked on; what it takes the place of stays in the history. */
export const RestoreButton = ({ id, version, current, content, save }: Props) => {
  const t = useWords()
  const say = useToast()
  // A note tells of the correction that it was written for.
  const input = { id, content: { ...content, correctionNote: current.correctionNote } }
  /** The version that was restored: what somebody else made of it meanwhile is not taken back with it. */
  const back = useAction((restored: number) => save({ id, version: restored, content: current }), {
    onDone: () => say({ text: t('desk.toast.undone') }),
  })
  const { run, isPending, problem } = useAction(() => save({ ...input, version }), {
    onDone: ({ version: restored }) =>
      say({ text: t('desk.history.restored'), undo: () => back.run(restored) }),
  })
  return (
    <>
      <Outcome problem={problem ?? back.problem} />
      <Button look="primary" className="mt-4" disabled={isPending} onClick={() => run(undefined)}>
        {t('desk.history.restore')}
      </Button>
    </>
  )
}
