import type { Language } from '#lib/core/text.ts'
import type { Page } from './pages/page.ts'
import type { PageStore } from './pages/pageStore.ts'
import { plainPage, type StatusCode } from './plainPage.ts'

const IN_DRESS = [404, 500, 503] as const

const addressOf = (lang: Language, code: StatusCode) => `${lang === 'en' ? '/en' : ''}/status/${code}`

/** Addresses of the status pages. They are pages of the site like any other, but nobody can ask for them. */
export const STATUS_ADDRESSES: string[] = (['zh', 'en'] as const).flatMap((lang) =>
  IN_DRESS.map((code) => addressOf(lang, code)),
)

/**
 * The page that says why there is no other: in the site's own dress, as it was last rendered where it cannot
 * be rendered now, else in bare words.
 */
export const statusPage = async (
  store: Pick<PageStore, 'getKept'>,
  lang: Language,
  code: StatusCode,
): Promise<Pick<Page, 'bodies'>> => {
  if (!IN_DRESS.some((each) => each === code)) return plainPage(lang, code)
  const page = await store.getKept(addressOf(lang, code))
  return page?.status === 200 ? page : plainPage(lang, code)
}
