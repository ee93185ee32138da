import { unstable_isUnrecognizedActionError as isOutdated } from 'next/navigation'
import type { ActionResult } from '#lib/core/problem.ts'
import { DeskProblem } from '../frame/askDesk.ts'

/**
 * What a server action came to, in the manner of `askDesk`.
 * @throws DeskProblem
 */
export const perform = async <T>(running: Promise<ActionResult<T>>, outdated: string): Promise<T> => {
  const came = await running.catch((error): ActionResult<T> => {
    const message = isOutdated(error) ? outdated : ''
    return { ok: false, problem: { code: 'UNEXPECTED', reason: 'unreachable', message } }
  })
  if (came.ok) return came.value
  throw new DeskProblem(came.problem)
}
