import type { z } from 'zod'
import { DomainError } from './errors.ts'

/**
 * The input in the form that `schema` gives it.
 * @throws DomainError INVALID naming the first field that is wrong, and why
 */
export const parseInput = <S extends z.ZodType>(schema: S, input: unknown): z.output<S> => {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  throw new DomainError('INVALID', 'input', {
    field: issue?.path.join('.') || '-',
    problem: issue?.message ?? '',
  })
}
