import { randomInt } from 'node:crypto'

/** Letters and digits that nobody takes for another one. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Four groups of four, such as `k7wm-…`: 79 bits that can be read out on the telephone. */
export const readableSecret = (): string =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join(''),
  ).join('-')

/** A code as it was given out, however it was typed: in capitals, without hyphens, in full width. */
export const canonicalCode = (typed: string): string =>
  typed.normalize('NFKC').toLowerCase().replace(/[\s-]/g, '')
