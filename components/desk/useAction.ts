'use client'

import { unstable_isUnrecognizedActionError as isOutdated, useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import type { ActionResult, Problem } from '#lib/core/problem.ts'
import { useWords } from './Words.tsx'

/** A server action as the browser calls it. */
export type Action<I, T> = (input: I) => Promise<ActionResult<T>>

/** What to do when an action went well. */
export interface After<T> {
  onDone?: ((value: T) => void) | undefined
  /** Another screen to go on to. */
  goTo?: ((value: T) => string) | undefined
}

/**
 * Runs a server action and keeps what came of it. Whatever goes wrong on the way, what was typed stays, and the
 * screen says what happened. When it went well the screen shows what is true now, or leads on to another one.
 */
export const useAction = <I, T>(action: Action<I, T>, { onDone, goTo }: After<T> = {}) => {
  const t = useWords()
  const router = useRouter()
  const [isPending, start] = useTransition()
  const [result, setResult] = useState<ActionResult<T>>()
  const run = (input: I) =>
    start(async () => {
      const came = await askAction(action, input, t)
      setResult(came)
      if (!came.ok) return
      onDone?.(came.value)
      // Not both: where the action has ended the session, this screen shown anew would lead to the sign-in page first.
      if (goTo) window.location.assign(goTo(came.value))
      else router.refresh()
    })
  return {
    run,
    isPending,
    isDone: result?.ok === true,
    problem: result?.ok === false ? result.problem : undefined,
  }
}

/** What an action answers, or why nothing came back: for whoever shows the outcome before it is there. */
export const askAction = <I, T>(
  action: Action<I, T>,
  input: I,
  t: ReturnType<typeof useWords>,
): Promise<ActionResult<T>> =>
  action(input).catch((error) => ({ ok: false, problem: isOutdated(error) ? outdated(t) : unreachable(t) }))

/** The server is of a newer build than the page, and knows its actions by other names. */
const outdated = (t: ReturnType<typeof useWords>): Problem => ({
  code: 'UNEXPECTED',
  reason: 'outdated',
  message: t('desk.outdated'),
})

/** The server did not answer, or what was sent is larger than it takes. */
const unreachable = (t: ReturnType<typeof useWords>): Problem => ({
  code: 'UNEXPECTED',
  reason: 'unreachable',
  message: t('desk.unreachable'),
})
