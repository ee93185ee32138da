import type { Language } from '#lib/core/text.ts'
import { formatDate } from '#lib/i18n/dates.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { Withdrawal } from '#lib/public/dto.ts'

/** What stands in the place of a notice that was taken from readers. */
export const Withdrawn = ({
  withdrawal,
  column,
  lang,
  t,
}: {
  withdrawal: Withdrawal
  column: { name: string; href: string }
  lang: Language
  t: Translate
}) => (
  <div className="mx-auto max-w-text py-16 lg:py-24">
    <h1 className="font-serif text-2xl leading-tight font-bold lg:text-3xl">{t('withdrawn.title')}</h1>
    <p className="mt-4">{t('withdrawn.reason', { reason: withdrawal.reason })}</p>
    <p className="mt-2 text-soft">
      {t('withdrawn.at', { date: formatDate(withdrawal.withdrawnAt, lang, 'long') })}
    </p>
    <p className="mt-6">
      <a href={column.href} className="inline-block bg-band px-5 py-2.5 text-on-band hover:bg-deep">
        {t('withdrawn.toColumn', { column: column.name })}
      </a>
    </p>
  </div>
)
