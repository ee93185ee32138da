import type { Analytics } from '#lib/analytics/dto.ts'
import { SPANS, type Span, type Table } from '#lib/analytics/schema.ts'
import { columnPath, noticePath } from '#lib/core/addresses.ts'
import type { Language } from '#lib/core/text.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { Panel } from '../Panel.tsx'
import { countsIn } from './figures.ts'
import { Ranking } from './Ranking.tsx'
import { SiteRankings } from './SiteRankings.tsx'
import { ViewsChart } from './ViewsChart.tsx'

interface Props {
  figures: Analytics
  span: Span
  lang: Language
  t: Translate
  /** Whether there are subscribers to tell of. */
  hasMails: boolean
}

/** How often the site is looked at, and what of it. */
export const AnalyticsScreen = ({ figures, span, lang, t, hasMails }: Props) => {
  const download = (table: Table) => (
    <a href={`/api/desk/analytics/csv?table=${table}&days=${span}`} download className="figures-download">
      {t('desk.analytics.download')}
    </a>
  )
  const common = { lang, none: t('desk.analytics.none') }
  return (
    <>
      <h1 className="font-serif text-2xl font-bold">{t('desk.analytics.title')}</h1>
      <p className="mt-2 max-w-text text-sm text-soft">{t('desk.analytics.about')}</p>
      <nav aria-label={t('desk.analytics.span')} className="list-chips flex-wrap">
        {SPANS.map((days) => (
          <a
            key={days}
            href={`/desk/analytics?days=${days}`}
            className="list-chip"
            aria-current={days === span ? 'page' : undefined}
          >
            {t('desk.analytics.days', { days })}
          </a>
        ))}
      </nav>
      <Panel title={t('desk.analytics.byDay')}>
        <p className="mt-2">
          <strong className="font-serif text-3xl">{countsIn(lang)(figures.total)}</strong>
          <span className="ml-3 text-sm text-soft">
            {t('desk.analytics.before', { days: span, views: countsIn(lang)(figures.totalBefore) })}
          </span>
        </p>
        <ViewsChart days={figures.days} lang={lang} t={t} />
        {download('days')}
      </Panel>
      <div className="lg:grid lg:grid-cols-2 lg:gap-x-10">
        <Ranking
          {...common}
          title={t('desk.analytics.byNotice')}
          heads={[t('desk.analytics.notice'), t('desk.analytics.views')]}
          rows={figures.notices.map(({ id, lang: spoken, title, column, views }) => ({
            key: id,
            counts: [views],
            name: (
              <>
                <a href={noticePath(spoken, id)} className="underline-offset-4 hover:underline">
                  {title}
                </a>
                <span className="block text-xs text-faint">{column}</span>
              </>
            ),
          }))}
          download={download('notices')}
        />
        <Ranking
          {...common}
          title={t('desk.analytics.byColumn')}
          hint={t('desk.analytics.byColumnHint')}
          heads={[
            ...[t('desk.analytics.column'), t('desk.analytics.lists'), t('desk.analytics.notices')],
            ...(hasMails ? [t('desk.analytics.subscribers')] : []),
          ]}
          rows={figures.columns.map(({ id, lang: spoken, slug, name, lists, notices, subscribers }) => ({
            key: id,
            counts: [lists, notices, ...(hasMails ? [subscribers] : [])],
            weight: lists + notices,
            name: (
              <a href={columnPath(spoken, slug)} className="underline-offset-4 hover:underline">
                {name}
              </a>
            ),
          }))}
          download={download('columns')}
        />
        {figures.site && <SiteRankings site={figures.site} lang={lang} t={t} download={download} />}
      </div>
    </>
  )
}
