import { sha256 } from '#lib/core/sha256.ts'
import type { UserRow } from './lockUser.ts'

/**
 * What somebody has shown by signing in with a password: that of this moment, and a second factor where they had one.
 * After a change of either it is another one. Not the hash itself, which is made anew at times.
 */
export const proofOf = ({ passwordSince, totpSince }: Pick<UserRow, 'passwordSince' | 'totpSince'>): string =>
  sha256(`${passwordSince.getTime()} ${totpSince?.getTime() ?? ''}`)
