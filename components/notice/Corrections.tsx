import { Time } from '#components/ui/Time.tsx'
import type { Language } from '#lib/core/text.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { NoticePage } from '#lib/public/dto.ts'

/** 更正说明: what was changed after readers had seen it, and when. */
export const Corrections = ({
  corrections,
  lang,
  t,
}: {
  corrections: NoticePage['corrections']
  lang: Language
  t: Translate
}) =>
  corrections.length > 0 && (
    <section aria-label={t('notice.corrections')} className="mb-6 border-l-4 border-brand bg-wash px-4 py-3">
      {corrections.map(({ note, at }) => (
        <p key={at.getTime()} className="whitespace-pre-line">
          <span className="font-medium">{t('notice.corrections')}</span>{' '}
          <Time at={at} lang={lang} style="short" className="text-sm text-faint" />
          <span className="block">{note}</span>
        </p>
      ))}
    </section>
  )
