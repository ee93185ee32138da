import type { ReactNode } from 'react'
import type { Problem } from '#lib/core/problem.ts'

interface Wiring {
  id: string
  name: string
  className: string
  defaultValue: string | undefined
  'aria-describedby': string | undefined
  'aria-invalid': boolean | undefined
}

interface Props {
  name: string
  label: string
  /** What to know before filling it in. */
  hint?: string
  /** What was filled in so far. */
  typed: URLSearchParams
  problem: Problem | undefined
  children: (wiring: Wiring) => ReactNode
}

/** A field of a form for readers: its label, what was typed already, and whether it is what is wrong. */
export const FormField = ({ name, label, hint, typed, problem, children }: Props) => (
  <div className="mt-5">
    <label htmlFor={name} className="mb-1 block font-bold">
      {label}
    </label>
    {children({
      ...{ id: name, name, className: 'field' },
      // A page holds no NUL; whoever sent one gets the rest back.
      defaultValue: typed.get(name)?.replaceAll('\0', ''),
      'aria-describedby': hint && `${name}-hint`,
      'aria-invalid': problem?.field === name || undefined,
    })}
    {hint && (
      <p id={`${name}-hint`} className="mt-1 text-sm text-faint">
        {hint}
      </p>
    )}
  </div>
)
