'use client'

import { useQueryClient } from '@tanstack/react-query'
import { attempt } from './attempt.ts'
import { keyOf } from './frame/DeskData.tsx'
import { useToast } from './frame/Toasts.tsx'
import type { Action } from './useAction.ts'
import { useWords } from './Words.tsx'

interface Act<I> {
  action: Action<I, unknown>
  input: I
  /** Shows it as done before the server has answered, and as it was where that refuses. */
  show?: (isDone: boolean) => void
  done: string
  undo?: () => void
}

/**
 * Does something to a line of a list at once, and takes it back where the server refuses.
 * @param addresses whose answers it changes
 */
export const useActs = (addresses: readonly string[]) => {
  const t = useWords()
  const say = useToast()
  const client = useQueryClient()
  return async <I>({ action, input, show, done, undo }: Act<I>): Promise<boolean> => {
    show?.(true)
    const came = await attempt(t, action(input))
    if (came.ok) say({ text: done, ...(undo && { undo }) })
    else {
      show?.(false)
      say({ text: came.problem.message, tone: 'wrong' })
    }
    for (const address of addresses) client.invalidateQueries({ queryKey: keyOf(address).slice(0, 1) })
    return came.ok
  }
}
