import type { Translate } from '#lib/i18n/translator.ts'
import { Share } from './Share.tsx'

const TOOL = 'min-w-11 px-3 py-2 text-center hover:text-brand hover:underline underline-offset-4'

const SIZES = ['large', 'medium', 'small'] as const

/**
 * 关闭、打印、分享、字号. 关闭 is a link to the column's list that the reader script turns into closing the window
 * where a window can be closed; 分享 unfolds by itself; the others need the script and keep their place, unseen, until
 * it has come.
 */
export const ReadingTools = ({ closeHref, url, t }: { closeHref: string; url: string; t: Translate }) => (
  <div className="no-print relative -ml-3 mb-6 flex flex-wrap items-center text-sm text-soft">
    <a href={closeHref} className={TOOL} data-close>
      {t('notice.close')}
    </a>
    <Share url={url} className={TOOL} t={t} />
    <button type="button" className={`${TOOL} invisible`} data-needs-script data-print>
      {t('notice.print')}
    </button>
    <fieldset
      aria-label={t('notice.typeSize')}
      className="invisible flex flex-wrap items-center"
      data-needs-script
    >
      <span aria-hidden="true" className="pl-3 text-faint">
        {t('notice.typeSize')}
      </span>
      {SIZES.map((size) => (
        <button
          key={size}
          type="button"
          className={`${TOOL} chosen`}
          data-choose="size"
          data-value={size}
          aria-pressed="false"
        >
          {t(`notice.${size}`)}
        </button>
      ))}
    </fieldset>
  </div>
)
