import { z } from 'zod'
import { because } from './parseInput.ts'

/**
 * A text that PostgreSQL keeps as it is: it has no NUL there, and none of its JSON holds half a surrogate pair, which
 * JavaScript lets stand in a text.
 */
export const storableText = z
  .string()
  .refine((value) => !value.includes('\0') && value.isWellFormed(), because('unstorable'))
