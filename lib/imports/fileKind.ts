/** How files of other kinds begin; `kind` is a name people know, the same in every language. */
const SIGNATURES: readonly { kind: string; bytes: readonly number[] | string }[] = [
  { kind: 'PDF', bytes: '%PDF-' },
  { kind: 'DOC / XLS / PPT', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { kind: 'DOCX / XLSX / ZIP', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'ZIP', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { kind: 'RTF', bytes: '{\\rtf' },
  { kind: 'RAR', bytes: 'Rar!' },
  { kind: '7z', bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { kind: 'GZIP', bytes: [0x1f, 0x8b] },
  { kind: 'PNG', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: 'JPEG', bytes: [0xff, 0xd8, 0xff] },
  { kind: 'GIF', bytes: 'GIF8' },
  { kind: 'WebP', bytes: 'RIFF' },
  { kind: 'TIFF', bytes: [0x49, 0x49, 0x2a, 0x00] },
  { kind: 'TIFF', bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { kind: 'OFD', bytes: 'OFD' },
  { kind: 'ELF', bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { kind: 'SQLite', bytes: 'SQLite format 3' },
]

/** The kind of file these bytes begin, where it is one that is not text; null otherwise. */
export const binaryKind = (bytes: Uint8Array): string | null =>
  SIGNATURES.find(({ bytes: signature }) =>
    [...signature].every((unit, at) => bytes[at] === (typeof unit === 'string' ? unit.charCodeAt(0) : unit)),
  )?.kind ?? null

const DOCUMENT = /^\s*(?:<!--[^>]{0,500}-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i
const ARCHIVE = /^(?:From: <Saved|MIME-Version:)/i
const TAG =
  /<\/?(?:div|p|span|a|td|tr|table|br|meta|link|script|font|img|ul|li|h[1-6])(?:\s[^<>]{0,300})?\/?>/gi

/** Tags that a text about web pages may name without being one. */
const TAGS_IN_TEXT = 8

/**
 * True for the source of a web page. The importer reads the text that readers see; tags would become words of
 * the notice, and what a page hides from its readers would come with them.
 */
export const isHtml = (text: string): boolean =>
  DOCUMENT.test(text) || ARCHIVE.test(text) || (text.slice(0, 20_000).match(TAG)?.length ?? 0) >= TAGS_IN_TEXT
