import type { Translate } from '#lib/i18n/translator.ts'

/**
 * On paper only: where the page came from.
 * @param url left out where it is no whole address (the site does not know its `PUBLIC_URL`): a path leads
 *   nowhere from paper
 */
export const PrintFooter = ({ url, t }: { url: string; t: Translate }) => (
  <div className="only-print mt-8 border-t border-line pt-2 text-sm">
    {URL.canParse(url) && <p>{t('notice.address', { url })}</p>}
    <p>{t('notice.printed')}</p>
  </div>
)
