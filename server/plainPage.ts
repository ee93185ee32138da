import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Language } from '#lib/core/text.ts'
import { LOCALES, translator } from '#lib/i18n/translator.ts'
import type { Page } from './pages/page.ts'

export type StatusCode = 404 | 405 | 411 | 413 | 415 | 500 | 503

const made = new Map<string, Pick<Page, 'bodies'>>()

/** Where not even a status page can be rendered: the bare words. */
export const plainPage = (lang: Language, code: StatusCode): Pick<Page, 'bodies'> => {
  const key = `${lang} ${code}`
  const known = made.get(key)
  if (known) return known
  const t = translator(lang)
  const identity = Buffer.from(`<!doctype html><html lang="${LOCALES[lang]}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">
<title>${t(`status.${code}.title`)}</title><h1>${t(`status.${code}.title`)}</h1><p>${t(`status.${code}.text`)}</p></html>`)
  const page = { bodies: { identity, gzip: gzipSync(identity), br: brotliCompressSync(identity) } }
  made.set(key, page)
  return page
}
