'use client'

import { useState } from 'react'
import type { Problem } from '#lib/core/problem.ts'
import type { Move } from '#lib/review/transitions.ts'
import { Button } from '../Button.tsx'
import { useToast } from '../frame/Toasts.tsx'
import type { NoticeActions } from '../NoticeActions.ts'
import { Outcome } from '../Outcome.tsx'
import { useAction } from '../useAction.ts'
import { useWords } from '../Words.tsx'

interface Props {
  id: number
  version: number
  revisionId: number | null
  moves: Move[]
  actions: NoticeActions
}

/** The moves that take nothing but a press of a button, in the order of a notice's way to readers. */
export const MoveButtons = ({ id, version, revisionId, moves, actions }: Props) => {
  const [problem, setProblem] = useState<Problem>()
  const at = { id, version }
  const may = (move: Move) => moves.includes(move)
  const props = { setProblem }
  return (
    <>
      {may('recall') && <MoveButton {...props} move="recall" look="plain" act={() => actions.recall(at)} />}
      {may('unschedule') && (
        <MoveButton {...props} move="unschedule" look="plain" act={() => actions.unschedule(at)} />
      )}
      {may('submit') && (
        <MoveButton
          {...props}
          move="submit"
          act={() => actions.submit(at)}
          // It is in review now, and one version further on.
          undo={() => actions.recall({ id })}
        />
      )}
      {may('approve') && <MoveButton {...props} move="approve" act={() => actions.approve(at)} />}
      {may('publish') && (
        <MoveButton
          {...props}
          move="publish"
          act={() => actions.publish({ ...at, ...(revisionId !== null && { revisionId }) })}
        />
      )}
      <div className="w-full empty:hidden">{problem && <Outcome problem={problem} />}</div>
    </>
  )
}

interface ButtonProps {
  move: 'submit' | 'recall' | 'approve' | 'publish' | 'unschedule'
  look?: 'primary' | 'plain'
  act: () => ReturnType<NoticeActions['submit']>
  /** Takes it back, where that can be done. */
  undo?: () => ReturnType<NoticeActions['recall']>
  setProblem: (problem: Problem | undefined) => void
}

const MoveButton = ({ move, look = 'primary', act, undo, setProblem }: ButtonProps) => {
  const t = useWords()
  const say = useToast()
  const back = useAction(async () => {
    const answer = undo ? await undo() : { ok: true as const, value: { id: 0 } }
    say(answer.ok ? { text: t('desk.toast.undone') } : { text: answer.problem.message, tone: 'wrong' })
    return answer
  })
  const { run, isPending } = useAction(async () => {
    const answer = await act()
    setProblem(answer.ok ? undefined : answer.problem)
    if (answer.ok) say({ text: t(`desk.done.${move}`), ...(undo && { undo: () => back.run(undefined) }) })
    return answer
  })
  return (
    <Button look={look} disabled={isPending} onClick={() => run(undefined)}>
      {t(`desk.move.${move}`)}
    </Button>
  )
}
