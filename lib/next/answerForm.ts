import { showsRefusal } from '#lib/cache/shows.ts'
import type { Problem } from '#lib/core/problem.ts'
import type { SentForm } from '#lib/core/sentForm.ts'
import type { Language } from '#lib/core/text.ts'
import { type Database, database } from '#lib/db/client.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { PublicWrite } from '#lib/policy/publicWrites.ts'
import { problemOf } from './problem.ts'
import { assertOwnForm } from './sentForm.ts'

interface Sender {
  db: Database
  now: Date
  address: string
}

/**
 * Does what a form on a page for readers asks for: one of the few writes that the public may make.
 * @returns why it was not done, in the page's language; the page then says so, and is answered with 422
 */
export const answerForm = async (
  _: PublicWrite,
  lang: Language,
  form: SentForm,
  write: (sender: Sender, fields: SentForm['fields']) => Promise<void>,
): Promise<Problem | undefined> => {
  try {
    assertOwnForm(form)
    await write({ db: database(), now: new Date(), address: form.address }, form.fields)
    return undefined
  } catch (error) {
    showsRefusal()
    return problemOf(translator(lang), error)
  }
}
