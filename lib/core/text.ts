/** Languages that content and interface come in. `zh` has no prefix in addresses. */
export const LANGUAGES = ['zh', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** True where `value` is one of the languages the site speaks. */
export const isLanguage = (value: unknown): value is Language => LANGUAGES.includes(value as Language)
