import { headers } from 'next/headers'
import type { z } from 'zod'
import { invalidationsInForce } from '#lib/cache/inForce.ts'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { ActionResult } from '#lib/core/problem.ts'
import { type Database, database } from '#lib/db/client.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { env } from '#lib/env.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { PublicWrite } from '#lib/policy/publicWrites.ts'
import { isOwnOrigin } from './ownOrigin.ts'
import { problemOf } from './problem.ts'
import { currentActor } from './session.ts'
import { visitorAddress, visitorLanguage } from './visitor.ts'

/** What a command is given here: a pool, too, for what must last where the command itself fails. */
type EditorCtx = Ctx & { db: Database }

/**
 * A command as a server action: it runs for who is signed in and asks from a page of this site, on input that fits the
 * schema, and answers when what it changed is in force for readers. The command asks the policy.
 */
export const editorAction =
  <S extends z.ZodType, T>(schema: S, command: (ctx: EditorCtx, input: z.output<S>) => Promise<T>) =>
  (input: z.input<S>): Promise<ActionResult<T>> =>
    answering(async () => {
      const actor = await currentActor()
      if (!actor) throw new DomainError('FORBIDDEN', 'signed-out')
      const value = await command({ db: database(), actor, now: new Date() }, parseInput(schema, input))
      await invalidationsInForce()
      return value
    })

/** A visitor who has not signed in. */
export interface Visitor {
  db: Database
  now: Date
  address: string
}

/** One of the few writes that the public may make, as a server action. */
export const publicAction =
  <S extends z.ZodType, T>(
    _: PublicWrite,
    schema: S,
    write: (visitor: Visitor, input: z.output<S>) => Promise<T>,
  ) =>
  (input: z.input<S>): Promise<ActionResult<T>> =>
    answering(async () => {
      const visitor = { db: database(), now: new Date(), address: await visitorAddress() }
      return write(visitor, parseInput(schema, input))
    })

const answering = async <T>(work: () => Promise<T>): Promise<ActionResult<T>> => {
  try {
    if (!isOwnOrigin((await headers()).get('origin'), env()))
      throw new DomainError('FORBIDDEN', 'foreign-origin')
    return { ok: true, value: await work() }
  } catch (error) {
    return { ok: false, problem: problemOf(translator(await languageOfVisitor()), error) }
  }
}

/** The language of the account, else of the browser; also where the database that knows the account is away. */
const languageOfVisitor = async () => {
  const actor = await currentActor().catch(() => undefined)
  return actor?.lang ?? visitorLanguage()
}
