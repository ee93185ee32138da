import type { Decoded } from './decoded.ts'

/** What Chinese pages are made of; text read with its bytes swapped leaves this range at once. */
const ORDINARY = /[\p{ASCII}\p{Script=Han}\u2010-\u2026\u3000-\u303f\uff00-\uffef\u00a0·\s]/gu
const SHARE = 0.9

/**
 * UTF-16 without a byte order mark. Line ends, which a page has, give it away, since one of their bytes is zero;
 * null for everything else.
 */
export const utf16WithoutMark = (bytes: Uint8Array): Decoded | null => {
  if (bytes.length % 2 === 1 || !bytes.includes(0)) return null
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    const text = new TextDecoder(encoding).decode(bytes)
    const ordinary = text.match(ORDINARY)?.length ?? 0
    if (/[\r\n]/.test(text) && !text.includes('\0') && ordinary >= text.length * SHARE)
      return { text, encoding }
  }
  return null
}
