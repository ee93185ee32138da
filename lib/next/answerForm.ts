import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { showsStatus } from '#lib/cache/shows.ts'
import { DomainError } from '#lib/core/errors.ts'
import type { Problem } from '#lib/core/problem.ts'
import { FORM_HEADER, fromHeader } from '#lib/core/sentForm.ts'
import type { Language } from '#lib/core/text.ts'
import { database } from '#lib/db/client.ts'
import { env } from '#lib/env.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { PublicWrite } from '#lib/policy/publicWrites.ts'
import type { Visitor } from './editorAction.ts'
import { isOwnOrigin } from './ownOrigin.ts'
import { problemOf } from './problem.ts'

/** What the page being rendered was sent; both are undefined where it was only asked for. */
interface Answered {
  fields?: URLSearchParams
  /** Why it was not done, in the page's language. */
  problem?: Problem
}

/**
 * Does what a form on a page for readers asks for (ADR 17): one of the few writes that the public may make. What was done
 * leads the reader on; what was refused is answered with 422, what failed with 500 or 503, and the page shows what was typed,
 * and why.
 * @param write does it, and says where to go on
 */
export const answerForm = async (
  _: PublicWrite,
  lang: Language,
  write: (visitor: Visitor, fields: URLSearchParams) => Promise<string>,
): Promise<Answered> => {
  const header = (await headers()).get(FORM_HEADER)
  if (header === null) return {}
  const { fields, origin, address } = fromHeader(header)
  let to: string
  try {
    if (!isOwnOrigin(origin, env())) throw new DomainError('FORBIDDEN', 'foreign-form')
    to = await write({ db: database(), now: new Date(), address }, fields)
  } catch (error) {
    showsStatus(statusOf(error))
    return { fields, problem: problemOf(translator(lang), error) }
  }
  redirect(to)
}

const statusOf = (error: unknown) => {
  if (!(error instanceof DomainError)) return 500
  return error.code === 'UNAVAILABLE' ? 503 : 422
}
