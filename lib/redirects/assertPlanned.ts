import { DomainError } from '#lib/core/errors.ts'
import type { PlannedLine } from './dto.ts'

/**
 * The line of a plan that has one.
 * @throws DomainError INVALID where it is wrong, naming the field
 */
export const assertPlanned = ([line]: PlannedLine[]): PlannedLine => {
  if (!line) throw new Error('a plan has a line for each that was given')
  if (line.outcome === 'wrong')
    throw new DomainError('INVALID', line.reason ?? 'input', { ...line.params, field: line.field ?? 'from' })
  return line
}
