import type { Translate } from '#lib/i18n/translator.ts'
import { QrCode } from './QrCode.tsx'

/**
 * On paper only: where the page came from, as text and as a code to scan, and when it was printed, where a script can
 * tell.
 * @param url left out where it is no whole address (the site does not know its `PUBLIC_URL`): a path leads
 *   nowhere from paper
 */
export const PrintFooter = ({ url, t }: { url: string; t: Translate }) => (
  <div className="only-print mt-8 border-t border-line pt-3 text-sm">
    {URL.canParse(url) && <QrCode url={url} label={t('notice.qr')} className="print-code" />}
    {URL.canParse(url) && <p className="break-all">{t('notice.address', { url })}</p>}
    <p data-printed-on={t('notice.printedOn')} />
    <p>{t('notice.printed')}</p>
  </div>
)
