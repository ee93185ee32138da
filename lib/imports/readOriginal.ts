import { decode, type Encoding } from './decode.ts'
import { extract } from './extract.ts'
import { fingerprint } from './fingerprint.ts'
import type { PageParts } from './pageParts.ts'

/** A page as its file holds it, before any mend. */
export interface Original {
  bytes: Uint8Array
  encoding: Encoding
  page: PageParts
  fingerprint: string
}

/** Bytes of a file to the page in it. Fails with INVALID `imports.…` where there is none. */
export const readOriginal = (bytes: Uint8Array): Original => {
  const { text, encoding } = decode(bytes)
  const page = extract(text)
  return { bytes, encoding, page, fingerprint: fingerprint(page) }
}
