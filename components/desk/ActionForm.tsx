'use client'

import type { ReactNode } from 'react'
import type { Problem } from '#lib/core/problem.ts'
import { Button } from './Button.tsx'
import { Outcome } from './Outcome.tsx'
import { type Action, type After, useAction } from './useAction.ts'

interface Props<I, T> extends After<T> {
  action: Action<I, T>
  /** What the fields say, as the action takes it. */
  read: (form: FormData) => I
  submit: string
  look?: 'primary' | 'plain' | 'danger'
  /** What to say when it went well. */
  done?: string
  children?: ReactNode | ((problem: Problem | undefined) => ReactNode)
}

/** A form that an action takes. What was typed stays where it was not taken. */
export const ActionForm = <I, T>({
  action,
  read,
  submit,
  look = 'primary',
  done,
  onDone,
  goTo,
  children,
}: Props<I, T>) => {
  const { run, isPending, isDone, problem } = useAction(action, { onDone, goTo })
  return (
    <form
      method="post"
      className="max-w-text"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isPending) run(read(new FormData(event.currentTarget)))
      }}
    >
      {typeof children === 'function' ? children(problem) : children}
      <Outcome problem={problem} done={isDone && done} />
      <Button type="submit" look={look} disabled={isPending} className="mt-4">
        {submit}
      </Button>
    </form>
  )
}

/** The text of a field, trimmed; empty where there is no such field. */
export const textOf = (form: FormData, name: string): string => String(form.get(name) ?? '').trim()

/** The text of a field; absent where it is empty. */
export const optionalText = (form: FormData, name: string): string | undefined =>
  textOf(form, name) || undefined
