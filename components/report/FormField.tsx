import type { ReactNode } from 'react'
import type { Problem } from '#lib/core/problem.ts'

interface Wiring {
  id: string
  name: string
  className: string
  'aria-describedby': string
  'aria-invalid': boolean | undefined
}

/** A field of a form for readers: its label, what to know before filling it in, and whether it is what is wrong. */
export const FormField = ({
  name,
  label,
  hint,
  problem,
  children,
}: {
  name: string
  label: string
  hint: string
  problem: Problem | undefined
  children: (wiring: Wiring) => ReactNode
}) => (
  <div className="mt-5">
    <label htmlFor={name} className="mb-1 block font-bold">
      {label}
    </label>
    {children({
      ...{ id: name, name, className: 'field' },
      'aria-describedby': `${name}-hint`,
      'aria-invalid': problem?.field === name || undefined,
    })}
    <p id={`${name}-hint`} className="mt-1 text-sm text-faint">
      {hint}
    </p>
  </div>
)
