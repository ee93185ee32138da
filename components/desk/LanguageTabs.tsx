'use client'

import { LANGUAGES, type Language } from '#lib/core/text.ts'
import { useWords } from './Words.tsx'

interface Props {
  lang: Language
  onChoose: (lang: Language) => void
  /** Languages in which something is not saved yet. */
  unsaved?: Partial<Record<Language, boolean>>
}

/** What there is in each language, side by side. */
export const LanguageTabs = ({ lang, onChoose, unsaved = {} }: Props) => {
  const t = useWords()
  return (
    <fieldset className="mt-4 flex border-b border-line">
      <legend className="visually-hidden">{t('site.languages')}</legend>
      {LANGUAGES.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === lang}
          onClick={() => onChoose(each)}
          className="min-h-11 border-b-2 border-transparent px-4 text-sm aria-pressed:border-brand aria-pressed:font-bold"
        >
          {t(`site.otherLanguage.${each}`)}
          {unsaved[each] && ' *'}
        </button>
      ))}
    </fieldset>
  )
}
