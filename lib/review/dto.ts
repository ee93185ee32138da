import type { Problem } from '#lib/core/problem.ts'
import type { NoticeState, RevisionState, WorkingState } from '#lib/notices/state.ts'
import type { Move } from './transitions.ts'

/** A notice as a line of a list on the desk. */
export interface DeskItem {
  id: number
  version: number
  title: string
  lang: string
  columnId: number
  columnName: string
  notice: NoticeState
  working: WorkingState
  /** The revision that is being worked on. */
  revisionId: number | null
  /** The stage that it waits for, of how many. */
  stage: number | null
  stages: number | null
  scheduledFor: Date | null
  publishedAt: Date | null
  pinnedUntil: Date | null
  /** Who has to act while it is in the writers' hands. */
  ownerId: number | null
  ownerName: string | null
  movedAt: Date
  /** Whether readers have an earlier revision. */
  hasReaders: boolean
  /** Moves that the actor can make with it now. */
  moves: Move[]
}

/** A page of a list. */
export interface DeskPage {
  items: DeskItem[]
  /** Where the pages before and after it begin, as an address names it. */
  previous: string | null
  next: string | null
  /** How many there are in all, counted to 1,001; null where the page is not the first, and was not counted. */
  count: number | null
}

/**
 * What there is to do: pass a stage, publish, mend what was returned, write on; what is planned; and what of one's own
 * waits for others.
 */
export const TASK_KINDS = ['approve', 'publish', 'returned', 'draft', 'planned', 'elsewhere'] as const
export type TaskKind = (typeof TASK_KINDS)[number]

/** A line of what there is to do. */
export interface Task extends DeskItem {
  /** Names of those who can bring it further, where that is for others. */
  waitsFor: string[]
}

export interface TaskGroup {
  kind: TaskKind
  /** Counted to 1,001. */
  count: number
  /** The oldest of them. */
  items: Task[]
}

/** What became of one of several notices. */
export interface BulkResult {
  id: number
  /** Why nothing was done with it. */
  problem?: Problem
  /** Its version afterwards, by which it can be taken back. */
  version?: number
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
