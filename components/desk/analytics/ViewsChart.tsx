import type { DayViews } from '#lib/analytics/dto.ts'
import type { Language } from '#lib/core/text.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { chartOf, HEIGHT, WIDTH } from './chart.ts'
import { countsIn } from './figures.ts'

interface Props {
  days: DayViews[]
  lang: Language
  t: Translate
}

const KINDS = ['notice', 'column', 'home', 'search'] as const
const totalOf = (day: DayViews) => KINDS.reduce((sum, kind) => sum + day[kind], 0)

/** Views by day, drawn; the same as a table for who would rather read, or has the screen read out. */
export const ViewsChart = ({ days, lang, t }: Props) => {
  const count = countsIn(lang)
  const { ticks, bars, area, line } = chartOf(days.map(totalOf))
  const [first, middle, last] = [days[0], days[Math.floor((days.length - 1) / 2)], days.at(-1)]
  const most = days.reduce((best, day) => (totalOf(day) > totalOf(best) ? day : best), days[0] as DayViews)
  return (
    <figure className="views-chart">
      <figcaption className="visually-hidden">
        {t('desk.analytics.chart', {
          from: first?.day ?? '',
          to: last?.day ?? '',
          most: most.day,
          views: count(totalOf(most)),
        })}
      </figcaption>
      <div className="views-chart-frame" aria-hidden="true">
        <div className="views-chart-scale">
          {ticks.toReversed().map((tick) => (
            <span key={tick}>{count(tick)}</span>
          ))}
        </div>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" className="views-chart-drawing">
          <title>{t('desk.analytics.byDay')}</title>
          {ticks.map((tick, i) => {
            const y = HEIGHT - (i * HEIGHT) / (ticks.length - 1)
            return <line key={tick} className="views-chart-rule" x1="0" x2={WIDTH} y1={y} y2={y} />
          })}
          {bars?.map(({ x, y, width, height }, i) => {
            const day = days[i] as DayViews
            return (
              <rect key={day.day} className="views-chart-bar" {...{ x, y, width, height }}>
                <title>{`${day.day} ${count(totalOf(day))}`}</title>
              </rect>
            )
          })}
          {!bars && <path className="views-chart-area" d={area} />}
          {!bars && <path className="views-chart-line" d={line} />}
        </svg>
        <div className="views-chart-days">
          {[first, middle, last].map((day) => (
            <span key={day?.day}>{day?.day}</span>
          ))}
        </div>
      </div>
      <details>
        <summary className="py-3 text-sm text-soft">{t('desk.analytics.asTable')}</summary>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t('desk.analytics.day')}</th>
              {KINDS.map((kind) => (
                <th key={kind} scope="col" className="figure">
                  {t(`desk.analytics.kinds.${kind}`)}
                </th>
              ))}
              <th scope="col" className="figure">
                {t('desk.analytics.total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {days.toReversed().map((day) => (
              <tr key={day.day}>
                <th scope="row">{day.day}</th>
                {KINDS.map((kind) => (
                  <td key={kind} className="figure">
                    {count(day[kind])}
                  </td>
                ))}
                <td className="figure">{count(totalOf(day))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
