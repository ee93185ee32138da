'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import type { ActionResult, Problem } from '#lib/core/problem.ts'
import { useWords } from './Words.tsx'

/** A server action as the browser calls it. */
export type Action<I, T> = (input: I) => Promise<ActionResult<T>>

/**
 * Runs a server action and keeps what came of it. Whatever goes wrong on the way, what was typed stays, and the
 * screen says what happened. When it went well the screen shows what is true now.
 */
export const useAction = <I, T>(action: Action<I, T>, onDone?: (value: T) => void) => {
  const t = useWords()
  const router = useRouter()
  const [isPending, start] = useTransition()
  const [result, setResult] = useState<ActionResult<T>>()
  const run = (input: I) =>
    start(async () => {
      const came = await action(input).catch((): ActionResult<T> => ({ ok: false, problem: unreachable(t) }))
      setResult(came)
      if (!came.ok) return
      onDone?.(came.value)
      router.refresh()
    })
  return {
    run,
    isPending,
    isDone: result?.ok === true,
    problem: result?.ok === false ? result.problem : undefined,
  }
}

/** The server did not answer, or what was sent is larger than it takes. */
const unreachable = (t: ReturnType<typeof useWords>): Problem => ({
  code: 'UNEXPECTED',
  reason: 'unreachable',
  message: t('desk.unreachable'),
})
