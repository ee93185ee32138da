import { SearchBox } from '#components/search/SearchBox.tsx'
import { accessibilityPath, homePath } from '#lib/core/addresses.ts'
import { LANGUAGES } from '#lib/core/text.ts'
import { LOCALES, type Translate } from '#lib/i18n/translator.ts'
import type { Chrome } from '#lib/public/dto.ts'

const LINK = 'block px-2 py-1 text-soft underline-offset-4 hover:text-brand hover:underline lg:py-2'

/** The institution's emblem and name; the search; the way to the other language, and to the tools for reading. */
export const Masthead = ({ chrome, t, hasSearch }: { chrome: Chrome; t: Translate; hasSearch: boolean }) => (
  <div className="masthead mx-auto flex max-w-page items-center px-4 py-4 lg:px-6 lg:py-6">
    <a href={homePath(chrome.lang)} className="flex min-w-0 items-center">
      <img
        src="/emblem.svg"
        alt=""
        width={56}
        height={56}
        className="mr-3 h-11 w-11 flex-none lg:mr-4 lg:h-14 lg:w-14"
      />
      <span className="min-w-0">
        <span className="block font-serif text-2xl leading-tight font-bold tracking-name text-brand lg:text-3xl">
          {chrome.site.name}
        </span>
        {chrome.site.tagline && (
          <span className="side-matter mt-0.5 block text-xs leading-normal text-faint lg:text-sm">
            {chrome.site.tagline}
          </span>
        )}
      </span>
    </a>
    {hasSearch && (
      <div className="no-print ml-auto hidden w-72 flex-none pl-6 lg:block">
        <SearchBox id="site-search" lang={chrome.lang} t={t} />
      </div>
    )}
    <div
      className={`no-print ml-auto flex-none pl-3 text-right text-sm lg:flex lg:items-center ${hasSearch ? 'lg:ml-0' : ''}`}
    >
      {chrome.languages.length > 1 && (
        <nav aria-label={t('site.languages')}>
          {LANGUAGES.filter((lang) => lang !== chrome.lang && chrome.languages.includes(lang)).map((lang) => (
            <a
              key={lang}
              href={homePath(lang)}
              lang={LOCALES[lang]}
              hrefLang={LOCALES[lang]}
              className={LINK}
            >
              {t(`site.otherLanguage.${lang}`)}
            </a>
          ))}
        </nav>
      )}
      <a href={accessibilityPath(chrome.lang)} className={`${LINK} ml-auto`} data-tools>
        {t('tools.title')}
      </a>
    </div>
  </div>
)
