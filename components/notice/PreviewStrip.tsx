import { formatMinute } from '#lib/i18n/dates.ts'
import type { Translate } from '#lib/i18n/translator.ts'

/** Says that this is not what readers see, and until when it can be seen. */
export const PreviewStrip = ({ expiresAt, t }: { expiresAt: Date; t: Translate }) => (
  <aside
    aria-label={t('notice.aboutPreview')}
    className="border-b border-seal bg-wash px-4 py-2 text-center text-sm"
  >
    <p>{t('notice.preview', { time: formatMinute(expiresAt) })}</p>
  </aside>
)
