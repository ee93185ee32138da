import type { Problem } from '#lib/core/problem.ts'
import { translator } from '#lib/i18n/translator.ts'
import { problemOf } from './problem.ts'
import { currentActor } from './session.ts'
import { visitorLanguage } from './visitor.ts'

/** A command that answers with several outcomes, given the words for those that are failures. */
export const explaining =
  <C, I, T>(command: (ctx: C, input: I, explain: (error: unknown) => Problem) => Promise<T>) =>
  async (ctx: C, input: I): Promise<T> => {
    const t = translator((await currentActor())?.lang ?? (await visitorLanguage()))
    return command(ctx, input, (error) => problemOf(t, error))
  }
