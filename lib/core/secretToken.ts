import { randomBytes } from 'node:crypto'

/** What stands in a private link: 43 letters that nobody guesses. */
export const secretToken = (): string => randomBytes(32).toString('base64url')
