import type { Translate } from '#lib/i18n/translator.ts'
import type { NoticePage } from '#lib/public/dto.ts'

/** A warning above a notice that no longer holds: old notices mislead. */
export const Standing = ({ notice, t }: { notice: NoticePage; t: Translate }) => {
  const { validity } = notice.facts
  if (!notice.expired && validity !== 'lapsed' && validity !== 'repealed') return null
  return (
    <p className="mb-6 border-l-4 border-seal bg-wash px-4 py-3">
      {notice.expired ? t('notice.expired') : t(`notice.standing.${validity as 'lapsed' | 'repealed'}`)}
    </p>
  )
}
