import { NoticeList } from '#components/notice/NoticeList.tsx'
import { columnPath } from '#lib/core/addresses.ts'
import type { Language } from '#lib/core/text.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { HomeBlock } from '#lib/public/dto.ts'

/** A column's newest notices under its name. */
export const Block = ({
  block,
  most,
  wide = false,
  lang,
  t,
}: {
  block: HomeBlock
  /** Notices shown at most. */
  most: number
  /** Across the page: two notices beside each other. */
  wide?: boolean
  lang: Language
  t: Translate
}) => (
  <section aria-labelledby={`block-${block.slug}`}>
    <div className="flex items-baseline justify-between border-b-2 border-band pb-2">
      <h2 id={`block-${block.slug}`} className="font-serif text-xl font-bold text-brand">
        <a href={columnPath(lang, block.slug)} className="underline-offset-4 hover:underline">
          {block.name}
        </a>
      </h2>
      <a
        href={columnPath(lang, block.slug)}
        aria-label={t('site.moreOf', { column: block.name })}
        className="py-1 pl-4 text-sm text-soft underline-offset-4 hover:text-brand hover:underline"
      >
        {t('site.more')}
      </a>
    </div>
    {block.items.length > 0 ? (
      <NoticeList items={block.items.slice(0, most)} lang={lang} t={t} compact wide={wide} />
    ) : (
      <p className="py-4 text-soft">{t('list.empty')}</p>
    )}
  </section>
)
