import { cache } from 'react'
import { isLanguage, type Language } from '#lib/core/text.ts'
import { database } from '#lib/db/client.ts'
import { readChrome } from '#lib/public/chrome.ts'

/** The frame of the page that is being rendered: read once, however many parts of it ask. */
export const chromeOf = cache((lang: Language) => readChrome(database(), lang))

/** The language that a segment of an address names; Chinese where it names none. */
export const languageOf = (segment: string): Language => (isLanguage(segment) ? segment : 'zh')
