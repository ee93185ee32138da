import { DomainError } from '#lib/core/errors.ts'
import { decodeAny } from './decode.ts'

/**
 * Bytes of a table to its text. What Excel and WPS write in China is GBK; a table of addresses with a few Chinese words
 * has too little of that to be told by how often characters occur.
 * @throws DomainError INVALID `imports.…`
 */
export const decodeTable = (bytes: Uint8Array): string => {
  try {
    return decodeAny(bytes).text
  } catch (error) {
    if (!(error instanceof DomainError) || error.reason !== 'imports.unknown-encoding') throw error
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes)
  }
}
