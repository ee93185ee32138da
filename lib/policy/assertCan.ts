import { DomainError } from '#lib/core/errors.ts'
import type { Actor } from './actor.ts'
import { type Action, can, type Subject } from './can.ts'

/** @throws DomainError FORBIDDEN where the policy refuses it */
export const assertCan = (actor: Actor, action: Action, subject?: Subject): void => {
  if (!can(actor, action, subject)) throw new DomainError('FORBIDDEN', 'forbidden', { action })
}

/**
 * The person behind an action that is about themselves: their account, their sessions.
 * @throws DomainError FORBIDDEN where a program acts
 */
export const asPerson = (actor: Actor): Extract<Actor, { kind: 'person' }> => {
  if (actor.kind !== 'person') throw new DomainError('FORBIDDEN', 'people-only')
  return actor
}
