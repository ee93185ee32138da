import type { NoticeState, RevisionState, WorkingState } from '#lib/notices/state.ts'
import type { Move } from './transitions.ts'

/** A notice as a line of a list on the desk. */
export interface DeskItem {
  id: number
  title: string
  columnName: string
  notice: NoticeState
  working: WorkingState
  /** The stage that it waits for, of how many. */
  stage: number | null
  stages: number | null
  scheduledFor: Date | null
  /** Who has to act while it is in the writers' hands. */
  ownerName: string | null
  movedAt: Date
}

/** A line of what waits for somebody, with what they can do about it. */
export interface Task extends DeskItem {
  move: Move
}

/** One version in a notice's history. */
export interface RevisionLine {
  id: number
  number: number
  state: RevisionState
  title: string
  createdBy: string
  createdAt: Date
  movedAt: Date
  shownAt: Date | null
  correctionNote: string | null
  approvals: { stage: number; name: string; at: Date }[]
}

export interface Comment {
  id: number
  paragraph: number | null
  quote: string | null
  text: string
  name: string
  at: Date
}
