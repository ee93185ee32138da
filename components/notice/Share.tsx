import type { Translate } from '#lib/i18n/translator.ts'
import { QrCode } from './QrCode.tsx'

/**
 * 分享: the page's address as a QR code and as text; with a script, to be copied and handed on. A site that does not
 * know its own address has no code to show, and the script takes the address from the browser.
 */
export const Share = ({ url, className, t }: { url: string; className: string; t: Translate }) => {
  const isWhole = URL.canParse(url)
  return (
    <details className="share">
      <summary className={className}>{t('notice.share')}</summary>
      <div className="share-panel">
        {isWhole && <QrCode url={url} label={t('notice.qr')} className="share-code" />}
        {isWhole && <p className="text-center text-xs">{t('notice.scan')}</p>}
        <p className="mt-2 break-all text-ink select-all" data-address>
          {isWhole && url}
        </p>
        <p className="-mx-3 flex flex-wrap">
          <button
            type="button"
            className={`${className} invisible text-brand`}
            data-needs-script
            data-copy
            data-done={t('notice.copied')}
            data-failed={t('notice.notCopied')}
          >
            {t('notice.copy')}
          </button>
          <button type="button" hidden className={`${className} text-brand`} data-share>
            {t('notice.shareBy')}
          </button>
        </p>
        <p role="status" className="text-xs" data-copied />
      </div>
    </details>
  )
}
