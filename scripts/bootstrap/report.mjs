import { Failure } from './failure.mjs'
import { language, say } from './words.mjs'

/**
 * Says what went wrong: one clear sentence where it was expected, all that is known where it was not.
 * @param {unknown} error
 */
export const report = async (error) => {
  const sentence = error instanceof Failure ? error.message : await domainSentence(error)
  if (error.details) console.error(`\n${error.details}`)
  if (!sentence) console.error(error)
  console.error(`\n${sentence ?? say('fail.unexpected')}`)
}

/** The words for errors of the domain are in the message files, which need the installed packages. */
const domainSentence = async (error) => {
  if (error?.name !== 'DomainError') return undefined
  const { explain } = await import('#lib/i18n/explain.ts')
  const { translator } = await import('#lib/i18n/translator.ts')
  return explain(translator(language), error)
}
