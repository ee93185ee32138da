import { searchPath } from '#lib/core/addresses.ts'
import type { Language } from '#lib/core/text.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { Magnifier } from './Magnifier.tsx'

/**
 * Where a search is typed. A script adds titles that begin like it; without one it is a form like any other.
 * @param id of the field, since a page may have two of them
 */
export const SearchBox = ({
  id,
  lang,
  t,
  query,
  column,
}: {
  id: string
  lang: Language
  t: Translate
  /** What is being looked for, as it was typed. */
  query?: string | undefined
  /** Slug of the column that it is looked for in. */
  column?: string | undefined
}) => (
  // biome-ignore lint/a11y/useSemanticElements: phones of 2020 do not know <search>
  <form action={searchPath(lang)} role="search" className="relative flex">
    <label htmlFor={id} className="visually-hidden">
      {t('search.label')}
    </label>
    <input
      id={id}
      type="search"
      name="q"
      defaultValue={query}
      placeholder={t('search.placeholder')}
      autoComplete="off"
      enterKeyHint="search"
      data-suggest={lang}
      className="search-field min-w-0 flex-1 border border-line bg-paper px-3 py-2 text-base text-ink"
    />
    {column && <input type="hidden" name="column" value={column} />}
    <button
      type="submit"
      className="flex flex-none items-center border border-band bg-band px-4 text-base text-on-band hover:bg-deep"
    >
      <Magnifier />
      <span className="visually-hidden">{t('search.go')}</span>
    </button>
  </form>
)
