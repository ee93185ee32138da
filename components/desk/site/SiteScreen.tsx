'use client'

import { useState } from 'react'
import { LANGUAGES, type Language } from '#lib/core/text.ts'
import type { SeenSettings } from '#lib/site/schema.ts'
import { LanguageTabs } from '../LanguageTabs.tsx'
import { useWords } from '../Words.tsx'
import { type Save, SiteForm } from './SiteForm.tsx'

/** What the site says of itself, in each language. Changing from one to the other loses nothing that was typed. */
export const SiteScreen = ({ initial, save }: { initial: Record<Language, SeenSettings>; save: Save }) => {
  const t = useWords()
  const [lang, setLang] = useState<Language>('zh')
  const [dirty, setDirty] = useState<Partial<Record<Language, boolean>>>({})
  return (
    <>
      <h1 className="font-serif text-2xl font-bold">{t('desk.site.title')}</h1>
      <p className="mt-2 text-sm text-soft">{t('desk.site.hint')}</p>
      <LanguageTabs lang={lang} onChoose={setLang} unsaved={dirty} />
      {LANGUAGES.map((each) => (
        <div key={each} hidden={each !== lang}>
          <SiteForm
            lang={each}
            initial={initial[each]}
            save={save}
            onDirty={(isDirty) => setDirty((before) => ({ ...before, [each]: isDirty }))}
          />
        </div>
      ))}
    </>
  )
}
