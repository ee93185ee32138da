/** Signs that no text has; escape sequences of terminals are none. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const NO_TEXT = /[\0-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]/

/** What bytes say as UTF-8, else as GB18030; undefined where they are no text. */
export const plainText = (bytes: Buffer): string | undefined => {
  if (bytes.includes(0)) return undefined
  const text = decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030')
  return text === undefined || NO_TEXT.test(text) ? undefined : text
}

const decoded = (bytes: Buffer, encoding: string) => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** What a text is that a browser or a machine would take for more than text. */
export const kindOfMarkup = (text: string): 'svg' | 'html' | 'script' | undefined => {
  const head = text
    .slice(0, 4_000)
    .replace(/^(?:\s|<\?xml[^>]*>|<!--[\s\S]*?-->)+/i, '')
    .toLowerCase()
  if (/^(?:<!doctype svg[^>]*>\s*)?<(?:\w+:)?svg[\s>/]/.test(head)) return 'svg'
  if (/^<(?:!doctype|html|head|body|title|meta|base|iframe|style|link|img|math|table|div|p|a)\b/.test(head))
    return 'html'
  if (/^(?:<script|<\?php|<\?=|<%|#!|@echo\b)/.test(head)) return 'script'
  return /^<\?xml/i.test(text.trimStart()) ? 'html' : undefined
}
