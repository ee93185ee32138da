'use client'

import { useEffect } from 'react'
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'
import type { Problem } from '#lib/core/problem.ts'

/** Says what the browser or the server finds wrong at the field that it is about, until something else is found. */
export const useProblemAtField = <F extends FieldValues>(
  form: UseFormReturn<F>,
  problem: Problem | undefined,
): void => {
  useEffect(() => {
    form.clearErrors()
    // What is wrong with a part of a field is said at the field.
    const field = problem?.field?.split('.').slice(0, 2).join('.')
    if (problem && field) form.setError(field as Path<F>, { message: problem.message })
  }, [form, problem])
}
