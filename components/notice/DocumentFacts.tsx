import type { Language } from '#lib/core/text.ts'
import { formatCalendar } from '#lib/i18n/dates.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { NoticePage } from '#lib/public/dto.ts'

/** 公文要素, above the body; nothing where none of them is filled in. */
export const DocumentFacts = ({ notice, lang, t }: { notice: NoticePage; lang: Language; t: Translate }) => {
  const { facts } = notice
  const rows = [
    [t('notice.facts.indexNumber'), facts.indexNumber],
    [t('notice.facts.topic'), facts.topic],
    [t('notice.facts.issuingAuthority'), facts.issuingAuthority],
    [t('notice.facts.issuedOn'), facts.issuedOn && formatCalendar(facts.issuedOn, lang)],
    [t('notice.facts.documentNumber'), facts.documentNumber],
    [t('notice.facts.validity'), facts.validity && t(`notice.validity.${facts.validity}`)],
  ].filter((row): row is [string, string] => Boolean(row[1]))
  if (rows.length === 0) return null
  return (
    <section
      aria-label={t('notice.facts.title')}
      className="mb-6 border border-line bg-wash px-4 py-3 text-sm"
    >
      <dl className="sm:grid sm:grid-cols-2 sm:gap-x-8">
        {rows.map(([name, value]) => (
          <div key={name} className="flex py-1">
            <dt className="w-20 flex-none text-faint">{name}</dt>
            <dd className="min-w-0">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
