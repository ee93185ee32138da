import type { NoticeState, RevisionState, WorkingState } from '#lib/notices/state.ts'

/** What has to be filled in for a move. */
type Filled = 'correctionNote' | 'comment' | 'at' | 'reason'

/** One way for a notice to go on. */
export interface Transition {
  /** States of the revision being worked on from which it is possible. */
  from: readonly WorkingState[]
  /** The state of that revision afterwards; `same` where it stays. */
  to: RevisionState | 'same'
  /** States of the notice for readers in which it is possible. */
  notice: readonly NoticeState[]
  /** What the notice is for readers afterwards, by what it was, where that can change. */
  noticeTo?: Partial<Record<NoticeState, NoticeState>>
  fill?: readonly Filled[]
}

const ANY: readonly WorkingState[] = ['none', 'draft', 'in_review', 'returned', 'approved', 'scheduled']
const OPEN = ['unpublished', 'published', 'expired'] as const
const SHOWN = ['published', 'expired'] as const
const GONE = { published: 'withdrawn', expired: 'withdrawn' } as const

/**
 * Every move in the life of a notice. Who may make it, `lib/policy/can.ts` says under `notice.<move>`. A correction
 * is a revision that is published over an earlier one, and is submitted with its note.
 */
export const TRANSITIONS = {
  /** Writes on: in the draft itself, else in a new one, which begins with what was returned or published. */
  save: { from: ['none', 'draft', 'returned'], to: 'draft', notice: [...OPEN, 'quarantined'] },
  discard: { from: ['draft', 'returned'], to: 'discarded', notice: [...OPEN, 'quarantined'] },
  submit: { from: ['draft'], to: 'in_review', notice: OPEN, fill: ['correctionNote'] },
  recall: { from: ['in_review'], to: 'returned', notice: OPEN },
  /** Passes one stage; the last one makes it `approved`. */
  approve: { from: ['in_review'], to: 'approved', notice: OPEN },
  return: { from: ['in_review', 'approved', 'scheduled'], to: 'returned', notice: OPEN, fill: ['comment'] },
  schedule: { from: ['approved', 'scheduled'], to: 'scheduled', notice: OPEN, fill: ['at'] },
  unschedule: { from: ['scheduled'], to: 'approved', notice: OPEN },
  /** A correction of a notice that is over leaves it so. */
  publish: {
    from: ['approved', 'scheduled'],
    to: 'published',
    notice: OPEN,
    noticeTo: { unpublished: 'published' },
  },
  'publish-in-emergency': {
    from: ['draft', 'in_review', 'returned', 'approved', 'scheduled'],
    to: 'published',
    notice: OPEN,
    noticeTo: { unpublished: 'published' },
    fill: ['reason', 'correctionNote'],
  },
  /** Takes it from readers for good, and what was being worked on with it. */
  withdraw: { from: ANY, to: 'discarded', notice: SHOWN, noticeTo: GONE, fill: ['reason'] },
  expire: { from: ANY, to: 'same', notice: ['published'], noticeTo: { published: 'expired' } },
  /** Moves it to other columns, and sets its pin and its end, by which it may be over or come back. */
  arrange: { from: ANY, to: 'same', notice: OPEN, noticeTo: { published: 'expired', expired: 'published' } },
} as const satisfies Record<string, Transition>

export type Move = keyof typeof TRANSITIONS
export const MOVES = Object.keys(TRANSITIONS) as Move[]

/** Whether a move is possible where a notice stands. */
export const isPossible = (move: Move, { working, notice }: Standing): boolean => {
  const { from, notice: within }: Transition = TRANSITIONS[move]
  return from.includes(working) && within.includes(notice)
}

/** Where a notice stands. */
export interface Standing {
  working: WorkingState
  notice: NoticeState
}
