'use client'

import { type FieldPath, get, useFormContext } from 'react-hook-form'
import type { Problem } from '#lib/core/problem.ts'

/** What a field of a draft is wired with: its value, and what is wrong with it. */
export const useField = <F extends object>(path: FieldPath<F>) => {
  const { register, formState } = useFormContext<F>()
  return { ...register(path), problem: problemAt(formState.errors, path) }
}

/** What is wrong at a path, as the components for fields take it. */
export const problemAt = (errors: object, path: string): Problem | undefined => {
  const error: { message?: string } | undefined = get(errors, path)
  return error && { code: 'INVALID', reason: 'input', field: path, message: error.message ?? '' }
}
