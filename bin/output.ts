import { env } from '#lib/env.ts'
import { explain } from '#lib/i18n/explain.ts'
import { type Translate, translator } from '#lib/i18n/translator.ts'

/** Words of the command line: Chinese where the terminal's locale is, else English. */
export const words = (): Translate => {
  const { LC_ALL, LANG } = safeEnv()
  return translator((LC_ALL || LANG).startsWith('zh') ? 'zh' : 'en')
}

// A wrong variable has to be explained too, and in some language.
const safeEnv = () => {
  try {
    return env()
  } catch {
    return { LC_ALL: '', LANG: '' }
  }
}

/** Says in a sentence what went wrong, and lets the process end with exit code 1. */
export const failWith = (error: unknown): void => {
  process.exitCode = 1
  console.error(sentenceFor(error))
}

/** One sentence for an expected failure; the trace of one that was not expected. */
export const sentenceFor = (error: unknown): string =>
  explain(words(), error) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error))
