import type { PersonActor } from '#lib/policy/actor.ts'
import type { UserRow } from './lockUser.ts'

/** Somebody who has not signed in but has shown who they are: named in the audit trail, and allowed nothing. */
export const actingAs = (
  { id, name }: Pick<UserRow, 'id' | 'name'>,
  address: string | null,
  sessionId = '',
): PersonActor => ({ kind: 'person', id, name, grants: [], address, sessionId, owes: null })
