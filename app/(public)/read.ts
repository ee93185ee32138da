import { notFound } from 'next/navigation'
import { cache } from 'react'
import { isLanguage, type Language } from '#lib/core/text.ts'
import { database } from '#lib/db/client.ts'
import { translator } from '#lib/i18n/translator.ts'
import { readChrome } from '#lib/public/chrome.ts'

/** The frame of the page that is being rendered: read once, however many parts of it ask. */
export const chromeOf = cache((lang: Language) => readChrome(database(), lang))

/** The language that a segment of an address names; Chinese where it names none. */
export const languageOf = (segment: string): Language => (isLanguage(segment) ? segment : 'zh')

/** What every page begins with: its language, its frame and its words. A 404 where the segment names no language. */
export const pageOf = async (segment: string) => {
  if (!isLanguage(segment)) notFound()
  return { lang: segment, chrome: await chromeOf(segment), t: translator(segment) }
}
