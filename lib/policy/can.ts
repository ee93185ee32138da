import type { Actor } from './actor.ts'
import type { Role } from './roles.ts'

/**
 * Who may do what. This is the only table of permissions: what does not stand here is refused. Where an action
 * concerns a column or a notice in it, a grant for that column or one above it counts; the others need one for
 * the whole site.
 */
export const RIGHTS = {
  'notice.read': ['writer', 'reviewer', 'publisher', 'administrator', 'auditor'],
  'notice.preview': ['writer', 'reviewer', 'publisher', 'administrator'],
  'notice.create': ['writer'],
  'notice.save': ['writer'],
  'notice.discard': ['writer', 'administrator'],
  'notice.submit': ['writer'],
  'notice.recall': ['writer'],
  'notice.approve': ['reviewer'],
  'notice.return': ['reviewer', 'publisher'],
  'notice.schedule': ['publisher'],
  'notice.unschedule': ['publisher'],
  'notice.publish': ['publisher'],
  'notice.publish-in-emergency': ['administrator'],
  'notice.withdraw': ['publisher', 'administrator'],
  'notice.expire': ['publisher'],
  'notice.arrange': ['publisher'],
  'notice.hand-over': ['administrator'],
  'report.read': ['writer', 'reviewer', 'publisher', 'administrator'],
  'report.close': ['publisher', 'administrator'],
  'analytics.read': ['writer', 'reviewer', 'publisher', 'administrator', 'auditor'],
  'media.upload': ['writer', 'publisher', 'administrator'],
  'media.manage': ['administrator'],
  'column.manage': ['administrator'],
  'site.manage': ['administrator'],
  'redirect.manage': ['publisher', 'administrator'],
  'people.read': ['administrator', 'auditor'],
  'people.manage': ['administrator'],
  'audit.read': ['administrator', 'auditor'],
} as const satisfies Record<string, readonly Role[]>

export type Action = keyof typeof RIGHTS
export const ACTIONS = Object.keys(RIGHTS) as Action[]

/** What an action is about. */
export interface Subject {
  /** The column that it happens in and all above it, in any order; absent where it concerns the whole site. */
  columnIds?: readonly number[]
  /** Who wrote the text: they do not approve it. */
  writerIds?: readonly number[]
  /** Who has passed a stage of it already: they do not pass another. */
  approverIds?: readonly number[]
}

/** Actions that only a person can do: a program does not vouch for a text. */
const BY_PEOPLE: readonly Action[] = ['notice.approve', 'notice.return', 'notice.recall']

/** The columns for which, with all below them, somebody was granted an action; `all` where for the whole site. */
export const columnsHeld = (actor: Actor, action: Action): 'all' | number[] => {
  if (actor.kind === 'system') return BY_PEOPLE.includes(action) ? [] : 'all'
  if (actor.owes !== null) return []
  const roles: readonly Role[] = RIGHTS[action]
  const held = actor.grants.filter(({ role }) => roles.includes(role))
  if (held.some(({ columnId }) => columnId === null)) return 'all'
  return held.flatMap(({ columnId }) => (columnId === null ? [] : [columnId]))
}

/** Whether somebody may do something. Whether the notice is in a state for it, `lib/review/transitions.ts` says. */
export const can = (actor: Actor, action: Action, subject: Subject = {}): boolean => {
  const held = columnsHeld(actor, action)
  if (held !== 'all' && !held.some((id) => subject.columnIds?.includes(id))) return false
  if (actor.kind === 'system' || action !== 'notice.approve') return true
  return !subject.writerIds?.includes(actor.id) && !subject.approverIds?.includes(actor.id)
}

/** Whether somebody may do something in any column at all: what menus go by. */
export const canSomewhere = (actor: Actor, action: Action): boolean => columnsHeld(actor, action).length > 0
