import type { Db } from './client.ts'

/** Who acts. Until somebody signs in, that is a program that an administrator runs. */
export interface Actor {
  kind: 'system'
  /** Name in the audit trail, such as `gaoshi import`. */
  name: string
}

/** What every command is given: where it writes, who acts, and what time it is. */
export interface Ctx {
  db: Db
  actor: Actor
  now: Date
}
