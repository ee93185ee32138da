import type { ReactNode } from 'react'
import type { SearchCount, SiteFigures } from '#lib/analytics/dto.ts'
import type { Table } from '#lib/analytics/schema.ts'
import type { Language } from '#lib/core/text.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { Ranking } from './Ranking.tsx'

interface Props {
  site: SiteFigures
  lang: Language
  t: Translate
  download: (table: Table) => ReactNode
}

/** What readers looked for, what they did not find, and where they came from. */
export const SiteRankings = ({ site, lang, t, download }: Props) => {
  const common = { lang, none: t('desk.analytics.none') }
  const rowsOf = (searches: SearchCount[], count: 'searches' | 'withoutResult') =>
    searches.map((each) => ({ key: `${each.lang} ${each.query}`, name: each.query, counts: [each[count]] }))
  return (
    <>
      <Ranking
        {...common}
        title={t('desk.analytics.fruitless')}
        hint={t('desk.analytics.searchesHint')}
        heads={[t('desk.analytics.query'), t('desk.analytics.withoutResult')]}
        rows={rowsOf(site.fruitless, 'withoutResult')}
        download={download('searches')}
      />
      <Ranking
        {...common}
        title={t('desk.analytics.searches')}
        hint={t('desk.analytics.searchesHint')}
        heads={[t('desk.analytics.query'), t('desk.analytics.times')]}
        rows={rowsOf(site.searches, 'searches')}
        download={download('searches')}
      />
      <Ranking
        {...common}
        title={t('desk.analytics.referrers')}
        hint={t('desk.analytics.referrersHint')}
        heads={[t('desk.analytics.host'), t('desk.analytics.views')]}
        rows={site.referrers.map(({ host, views }) => ({ key: host, name: host, counts: [views] }))}
        download={download('referrers')}
      />
    </>
  )
}
