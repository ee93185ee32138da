import type { Grant } from './roles.ts'

/** A program that whoever looks after the machine runs, or the server's own clock. */
interface SystemActor {
  kind: 'system'
  /** Name in the audit trail, such as `gaoshi import`. */
  name: string
}

/** Somebody who has signed in. */
export interface PersonActor {
  kind: 'person'
  id: number
  /** Name in the audit trail and on the desk. */
  name: string
  grants: Grant[]
  /** Where the request came from, as an IP address. */
  address: string | null
  sessionId: string
  /** What has to be done first; until then only the own account may be changed. */
  owes: 'password' | 'second-factor' | null
}

/** Who acts. */
export type Actor = SystemActor | PersonActor
