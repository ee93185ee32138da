import type { Metadata } from 'next'
import { Found } from '#components/search/Found.tsx'
import { SearchBox } from '#components/search/SearchBox.tsx'
import { Page } from '#components/site/Page.tsx'
import { recordSearch } from '#lib/analytics/recordSearch.ts'
import { showsStatus } from '#lib/cache/shows.ts'
import { pathToColumn } from '#lib/columns/queries.ts'
import { homePath, searchPath } from '#lib/core/addresses.ts'
import { DomainError } from '#lib/core/errors.ts'
import { database } from '#lib/db/client.ts'
import { readSearch } from '#lib/public/search.ts'
import { PAGE_SIZE, type SearchPage, type SearchRequest } from '#lib/search/dto.ts'
import { hiddenMetadata } from '../../metadata.ts'
import { pageOf } from '../../read.ts'
import { searchIn } from './parameters.ts'

export const dynamic = 'force-dynamic'

type Props = PageProps<'/[lang]/search'>

/**
 * Nothing of what was typed stands in the head: result pages that repeat it are how adverts get into search engines
 * under a site's name.
 */
export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { chrome, t } = await pageOf((await params).lang)
  return hiddenMetadata(chrome, t('search.title'))
}

/** What readers look for, and what was found. */
export default async function Search({ params, searchParams }: Props) {
  const { lang, chrome, t } = await pageOf((await params).lang)
  const search = searchIn(await searchParams)
  const column = pathToColumn(chrome.columns, search.column ?? '').at(-1)
  const asked = { ...search, column: column?.slug }
  const isAsked = search.q.trim() !== ''
  const request = { lang, query: search.q, columnId: column?.id, year: search.year, pageSize: PAGE_SIZE }
  const found = isAsked ? await find({ ...request, sort: search.sort, page: search.page }) : undefined
  const isFirst = search.page === 1 && search.sort === 'relevance' && !column && search.year === undefined
  if (isFirst && found && found !== 'slow') recordSearch({ lang, query: search.q, hits: found.total.count })
  return (
    <Page
      chrome={chrome}
      t={t}
      crumbs={[{ name: t('site.home'), href: homePath(lang) }, { name: t('search.title') }]}
      hasSearch={false}
      view="search"
    >
      <header className="py-6 lg:py-8">
        <h1 className="font-serif text-2xl leading-tight font-bold text-brand lg:text-3xl">
          {t('search.title')}
        </h1>
        <div className="mt-4 max-w-text">
          <SearchBox id="search" lang={lang} t={t} query={search.q} column={column?.slug} />
        </div>
        {!isAsked && <p className="mt-3 text-sm text-soft">{t('search.hintEmpty')}</p>}
      </header>
      {found === 'slow' && <p className="text-soft">{t('errors.search.takes-too-long')}</p>}
      {found && found !== 'slow' && (
        <Found
          found={found}
          asked={asked}
          lang={lang}
          others={chrome.languages.filter((each) => each !== lang)}
          hrefOf={(change) => searchPath(lang, { ...asked, page: 1, ...change })}
          t={t}
        />
      )}
    </Page>
  )
}

/** What is found; `slow` where that takes longer than readers wait. */
const find = async (request: SearchRequest): Promise<SearchPage | 'slow'> => {
  try {
    return await readSearch(database(), request, new Date())
  } catch (error) {
    if (!(error instanceof DomainError && error.code === 'UNAVAILABLE')) throw error
    showsStatus(503)
    return 'slow'
  }
}
