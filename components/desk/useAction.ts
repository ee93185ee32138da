'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import type { ActionResult } from '#lib/core/problem.ts'
import { attempt } from './attempt.ts'
import { useIsAwake } from './useIsAwake.ts'
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
  const isAwake = useIsAwake()
  const [isPending, start] = useTransition()
  const [result, setResult] = useState<ActionResult<T>>()
  const run = (input: I) =>
    start(async () => {
      const came = await attempt(t, action(input))
      setResult(came)
      if (!came.ok) return
      onDone?.(came.value)
      // Not both: where the action has ended the session, this screen shown anew would lead to the sign-in page first.
      if (goTo) window.location.assign(goTo(came.value))
      else router.refresh()
    })
  return {
    run,
    /** Whether it cannot be asked for now: it is under way, or the screen is not awake yet. */
    isPending: isPending || !isAwake,
    isDone: result?.ok === true,
    problem: result?.ok === false ? result.problem : undefined,
  }
}
