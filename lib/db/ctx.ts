import type { Actor } from '#lib/policy/actor.ts'
import type { Db } from './client.ts'

/** What every command is given: where it writes, who acts, and what time it is. */
export interface Ctx {
  db: Db
  actor: Actor
  now: Date
}
