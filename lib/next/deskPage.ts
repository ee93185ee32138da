import { notFound, redirect } from 'next/navigation'
import { DomainError } from '#lib/core/errors.ts'
import { database } from '#lib/db/client.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { SignedIn } from '#lib/users/findActor.ts'
import { currentActor } from './session.ts'

/**
 * What a screen of the desk begins with. Who has not signed in is sent to do so, and who has something to do first is
 * sent to their account; what they may see their queries decide.
 * @param path the screen's own address, to come back to
 */
export const deskPage = async (path: string) => {
  const actor = await currentActor()
  if (!actor) redirect(`/sign-in?callbackUrl=${encodeURIComponent(path)}`)
  if (actor.owes !== null && path !== '/desk/account') redirect('/desk/account')
  const ctx: Ctx & { actor: SignedIn } = { db: database(), actor, now: new Date() }
  return { ctx, lang: actor.lang, t: translator(actor.lang) }
}

/** What a query found; nothing at all where there is nothing, or nothing that the actor may see. */
export const orNotFound = async <T>(query: Promise<T>): Promise<T> => {
  try {
    return await query
  } catch (error) {
    if (error instanceof DomainError && (error.code === 'NOT_FOUND' || error.code === 'FORBIDDEN')) notFound()
    throw error
  }
}
