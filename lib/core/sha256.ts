import { createHash } from 'node:crypto'

/** SHA-256 of a text in hexadecimal: enough to keep a secret by that is random and long. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
