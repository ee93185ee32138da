import type { Problem } from '#lib/core/problem.ts'
import type { NoticeContent, NoticePlace } from '#lib/notices/schema.ts'
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
const TASK_KINDS = ['approve', 'publish', 'returned', 'draft', 'planned', 'elsewhere'] as const
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

/** A version of a notice that can be looked at, compared and gone back to. */
export interface Version {
  /** `r12` for a revision, `s34` for how a draft was at a moment. */
  key: string
  /** `aside`: typed over somebody else's save, and kept beside the draft. */
  kind: 'revision' | 'snapshot' | 'aside'
  /** Of the revision that it is, or is a draft of. */
  number: number
  state?: RevisionState
  title?: string
  name: string
  at: Date
}

/** A private address at which a notice can be read before readers see it. */
export interface PreviewLine {
  id: number
  /** Who made it. */
  name: string
  createdAt: Date
  expiresAt: Date
}

/** Somebody who has a notice open. */
export interface Presence {
  name: string
  /** The same person in another window. */
  isSelf: boolean
}

/** What a screen that has a notice open is told from time to time. */
export interface Meeting {
  others: Presence[]
  /** The notice's version: a screen that has an older one is told before it saves. */
  version: number
}

/** A notice that another one names by its number. */
export interface NamedNotice {
  id: number
  /** Empty where whoever looks may not know it. */
  title: string
}

/** All that the desk shows of one notice. */
export interface DeskNotice {
  id: number
  lang: string
  version: number
  notice: NoticeState
  working: WorkingState
  publishedAt: Date | null
  withdrawalReason: string | null
  place: NoticePlace
  /** The notices that its content and place name. */
  named: NamedNotice[]
  /** What the form begins with: the revision being worked on, else the one that readers see. */
  content: NoticeContent
  revision: {
    id: number
    number: number
    stage: number | null
    stages: number | null
    scheduledFor: Date | null
    movedAt: Date
  } | null
  published: { id: number; number: number; title: string } | null
  ownerName: string | null
  /** Whether the actor may open previews, and give others links to them. */
  mayPreview: boolean
  /** Moves that the actor can make now. */
  moves: Move[]
  /** What the reviewers want changed: of the revision being worked on, and of the one that it came from. */
  comments: Comment[]
  history: RevisionLine[]
}
