import { createTranslator } from 'use-intl/core'
import type { Language } from '#lib/core/text.ts'
import en from '#messages/en.json' with { type: 'json' }
import zh from '#messages/zh-CN.json' with { type: 'json' }

/** BCP 47 tag of a language: what `lang` attributes and formatters take. */
export const LOCALES = { zh: 'zh-CN', en: 'en' } as const satisfies Record<Language, string>

const MESSAGES = { zh, en } as const

/** `t('part.of.the.interface', { … })`: words of the interface in a language, from `messages/`. */
export const translator = (lang: Language) =>
  createTranslator({ locale: LOCALES[lang], messages: MESSAGES[lang], timeZone: 'UTC' })

export type Translate = ReturnType<typeof translator>
export type MessageKey = Parameters<Translate>[0]
