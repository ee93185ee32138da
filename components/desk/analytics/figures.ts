import type { Language } from '#lib/core/text.ts'
import { LOCALES } from '#lib/i18n/translator.ts'

/** Writes counts with their thousands apart. */
export const countsIn = (lang: Language): ((count: number) => string) => {
  const { format } = new Intl.NumberFormat(LOCALES[lang])
  return (count) => format(count)
}
