/** What a revision can be: on its way to readers, before them, or past. */
export const REVISION_STATES = [
  'draft',
  'in_review',
  'returned',
  'approved',
  'scheduled',
  'published',
  'superseded',
  'discarded',
] as const
export type RevisionState = (typeof REVISION_STATES)[number]

/** What a notice can be for readers. */
export const NOTICE_STATES = ['unpublished', 'published', 'withdrawn', 'expired', 'quarantined'] as const
export type NoticeState = (typeof NOTICE_STATES)[number]

/** The state of the revision that is being worked on; `none` where nobody works on one. */
export type WorkingState = RevisionState | 'none'
