'use client'

import { type ComponentProps, type ReactNode, useId } from 'react'
import type { Problem } from '#lib/core/problem.ts'

interface FieldProps {
  label: string
  /** What to know before filling it in. */
  hint?: string | undefined
  /** The failure of the form, which is shown here where it is about this field. */
  problem?: Problem | undefined
  /** The field's name in the failure, where that differs from its own. */
  path?: string
}

interface Wiring {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': boolean | undefined
}

/** A label, what goes with it, and what is wrong with it. */
const Labelled = ({
  label,
  hint,
  problem,
  path,
  children,
}: FieldProps & { children: (wiring: Wiring) => ReactNode }) => {
  const id = useId()
  const isWrong = problem?.field !== undefined && problem.field === path
  const described = [hint && `${id}-hint`, isWrong && `${id}-wrong`].filter(Boolean).join(' ')
  return (
    <div className="mt-4">
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {label}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': isWrong || undefined })}
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-xs text-faint">
          {hint}
        </p>
      )}
      {isWrong && (
        <p id={`${id}-wrong`} className="mt-1 text-sm text-seal">
          {problem.message}
        </p>
      )}
    </div>
  )
}

export const TextField = ({ label, hint, problem, path, ...props }: FieldProps & ComponentProps<'input'>) => (
  <Labelled label={label} hint={hint} problem={problem} path={path ?? props.name ?? ''}>
    {(wiring) => <input {...props} {...wiring} />}
  </Labelled>
)

export const TextArea = ({
  label,
  hint,
  problem,
  path,
  ...props
}: FieldProps & ComponentProps<'textarea'>) => (
  <Labelled label={label} hint={hint} problem={problem} path={path ?? props.name ?? ''}>
    {(wiring) => <textarea rows={3} {...props} {...wiring} />}
  </Labelled>
)

export const SelectField = ({
  label,
  hint,
  problem,
  path,
  ...props
}: FieldProps & ComponentProps<'select'>) => (
  <Labelled label={label} hint={hint} problem={problem} path={path ?? props.name ?? ''}>
    {(wiring) => <select {...props} {...wiring} />}
  </Labelled>
)

export const CheckField = ({ label, ...props }: { label: ReactNode } & ComponentProps<'input'>) => (
  <label className="mt-3 flex items-center text-sm">
    <input type="checkbox" {...props} className="mr-2 flex-none" />
    {label}
  </label>
)
