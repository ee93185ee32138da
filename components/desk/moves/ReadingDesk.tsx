'use client'

import type { ReactNode } from 'react'
import type { Move } from '#lib/review/transitions.ts'
import type { NoticeActions } from '../NoticeActions.ts'
import { useWords } from '../Words.tsx'
import { Others } from '../writing/Others.tsx'
import { PreviewButton } from '../writing/PreviewButton.tsx'
import { usePresence } from '../writing/usePresence.ts'
import { MoveButtons } from './MoveButtons.tsx'
import { OtherMoves } from './OtherMoves.tsx'

interface Props {
  id: number
  version: number
  revisionId: number | null
  scheduledFor: Date | null
  moves: Move[]
  actions: NoticeActions
  mayPreview: boolean
  /** The text, as it is. */
  children: ReactNode
}

/** A notice that whoever looks does not write at: its text, and what can be done with it. */
export const ReadingDesk = ({ revisionId, scheduledFor, mayPreview, children, ...at }: Props) => {
  const t = useWords()
  const meeting = usePresence(at.id)
  return (
    <>
      <div className="writing-bar">
        <div className="min-w-0 flex-1">
          <Others others={meeting?.others ?? []} />
        </div>
        {mayPreview && <PreviewButton id={at.id} />}
        <MoveButtons {...at} revisionId={revisionId} />
      </div>
      <div className="xl:grid xl:grid-cols-[minmax(0,1fr)_20rem] xl:gap-8">
        <div className="min-w-0">{children}</div>
        <aside aria-label={t('desk.panel.settings')} className="mt-6 min-w-0 xl:mt-0">
          <OtherMoves {...at} scheduledFor={scheduledFor} />
        </aside>
      </div>
    </>
  )
}
