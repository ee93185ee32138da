'use client'

import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Language } from '#lib/core/text.ts'
import { type Translate, translator } from '#lib/i18n/translator.ts'

const Context = createContext<{ lang: Language; t: Translate }>({ lang: 'zh', t: translator('zh') })

/** Gives the components of a screen their words. */
export const Words = ({ lang, children }: { lang: Language; children: ReactNode }) => (
  <Context.Provider value={useMemo(() => ({ lang, t: translator(lang) }), [lang])}>
    {children}
  </Context.Provider>
)

/** The words of the interface, in the language of the screen. */
export const useWords = (): Translate => useContext(Context).t

/** The language of the screen. */
export const useLanguage = (): Language => useContext(Context).lang
