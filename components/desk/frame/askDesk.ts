import superjson from 'superjson'
import type { Problem } from '#lib/core/problem.ts'

/** A problem that the desk answered with, or that kept it from answering. */
export class DeskProblem extends Error {
  override readonly name = 'DeskProblem'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.message)
    this.problem = problem
  }
}

/**
 * What a handler of the desk (`deskRead`, `deskWrite`) answers.
 * @throws DeskProblem with the sentence to show; where nothing was answered its reason is `unreachable`
 */
export const askDesk = async <T>(address: string, init?: RequestInit): Promise<T> => {
  const answer = await fetch(address, init).catch(() => undefined)
  return answerOf<T>(answer?.ok ?? false, await answer?.text().catch(() => undefined))
}

/** The same for an answer that came by another way than `fetch`. */
export const answerOf = <T>(isOk: boolean, text: string | undefined): T => {
  const value = readAnswer(text)
  if (isOk && value !== undefined) return value as T
  throw new DeskProblem(isProblem(value) ? value : UNREACHABLE)
}

const UNREACHABLE: Problem = { code: 'UNEXPECTED', reason: 'unreachable', message: '' }

const readAnswer = (text: string | undefined): unknown => {
  try {
    return text === undefined ? undefined : superjson.parse(text)
  } catch {
    return undefined
  }
}

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'reason' in value && 'message' in value
