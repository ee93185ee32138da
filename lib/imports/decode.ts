import { analyse } from 'chardet'
import { DomainError } from '#lib/core/errors.ts'
import type { Decoded, Encoding } from './decoded.ts'
import { binaryKind, isHtml } from './fileKind.ts'
import { assertPageSize } from './readPageFile.ts'
import { utf16WithoutMark } from './utf16.ts'

export type { Decoded, Encoding } from './decoded.ts'

/**
 * Bytes of a page to its text, without a byte order mark. Tells UTF-8, UTF-16, GB18030 (GBK) and Big5 apart by
 * mark, by strict decoding and by how often characters occur. Fails with INVALID `imports.…` for what is empty,
 * too large, binary, HTML, damaged or in none of these.
 */
export const decode = (bytes: Uint8Array): Decoded => {
  const decoded = decodeAny(bytes)
  if (isHtml(decoded.text)) throw new DomainError('INVALID', 'imports.html')
  return decoded
}

/** The same where HTML is welcome. */
export const decodeAny = (bytes: Uint8Array): Decoded => {
  assertPageSize(bytes.length)
  const kind = binaryKind(bytes)
  if (kind) throw new DomainError('INVALID', 'imports.binary', { kind })
  const decoded = byMark(bytes) ?? utf16WithoutMark(bytes) ?? byContent(bytes)
  const text = decoded.text.replace(/^\ufeff+/, '')
  if (text.trim() === '') throw new DomainError('INVALID', 'imports.empty')
  if (CONTROLS.test(text)) throw new DomainError('INVALID', 'imports.not-text')
  return { text, encoding: decoded.encoding }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what no text has is what is looked for
const CONTROLS = /[\u0000-\u0008\u000e-\u001f]/

const MARKS: readonly { encoding: Encoding; mark: readonly number[] }[] = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
  { encoding: 'gb18030', mark: [0x84, 0x31, 0x95, 0x33] },
]

const strictly = (bytes: Uint8Array, encoding: Encoding): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const byMark = (bytes: Uint8Array): Decoded | null => {
  const encoding = MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte))?.encoding
  if (!encoding) return null
  const text = strictly(bytes, encoding)
  if (text === null) throw damaged(encoding)
  return { text, encoding }
}

/** Guesses of the detector below this (of 100) are no better than chance. */
const CONFIDENT = 30
const OURS: Record<string, Encoding> = { GB18030: 'gb18030', Big5: 'big5', 'UTF-8': 'utf-8' }

/** Frequencies settle within a sample; longer ones only take longer. */
const SAMPLE = 64 * 1024

const byContent = (bytes: Uint8Array): Decoded => {
  const utf8 = strictly(bytes, 'utf-8')
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' }
  if (bytes.includes(0)) throw new DomainError('INVALID', 'imports.not-text')
  if (isMostlyUtf8(bytes)) throw damaged('utf-8')
  const [best] = analyse(bytes.subarray(0, SAMPLE))
  const encoding = best && best.confidence >= CONFIDENT ? OURS[best.name] : undefined
  if (encoding) {
    const text = strictly(bytes, encoding)
    if (text === null) throw damaged(encoding)
    return { text, encoding }
  }
  const short = strictly(bytes, 'gb18030')
  if (short !== null && isPlainChinese(short)) return { text: short, encoding: 'gb18030' }
  throw new DomainError('INVALID', 'imports.unknown-encoding')
}

/** A few bytes give the detector too little to count; text in the commonest characters of GB2312 is taken. */
const isPlainChinese = (text: string): boolean =>
  text.length < 200 &&
  /^[\p{ASCII}\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—·]+$/u.test(text) &&
  inGb2312(text)

/** Two bytes of which the first lies in 0xB0–0xD7 hold the 3,755 commonest characters; others make no short notice. */
const inGb2312 = (text: string): boolean => {
  const han = text.match(/\p{Script=Han}/gu) ?? []
  return han.length > 0 && han.every((character) => COMMON.has(character))
}

const commonCharacters = (): string => {
  const bytes: number[] = []
  for (let lead = 0xb0; lead <= 0xd7; lead++)
    for (let trail = 0xa1; trail <= 0xfe; trail++) bytes.push(lead, trail)
  return new TextDecoder('gb18030').decode(Uint8Array.from(bytes))
}
const COMMON: ReadonlySet<string> = new Set(commonCharacters())

/** UTF-8 with a few broken bytes, as when a page was cut in the middle of a character. */
const isMostlyUtf8 = (bytes: Uint8Array): boolean => {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.match(/\ufffd/g)?.length ?? 0
  const whole = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0
  return whole > 0 && broken * 20 < whole
}

const damaged = (encoding: Encoding) =>
  new DomainError('INVALID', 'imports.damaged', { encoding: encoding.toUpperCase() })
