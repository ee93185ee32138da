import type { Language } from '#lib/core/text.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { NoticeItem } from '#lib/public/dto.ts'
import { NoticeList } from './NoticeList.tsx'

/** What else the column published lately. */
export const Related = ({
  items,
  listHref,
  lang,
  t,
}: {
  items: NoticeItem[]
  listHref: string
  lang: Language
  t: Translate
}) =>
  items.length === 0 ? null : (
    <aside aria-labelledby="related" className="side-matter no-print mt-10 lg:mt-0">
      <h2 id="related" className="border-b-2 border-band pb-2 font-serif text-xl font-bold text-brand">
        {t('notice.related')}
      </h2>
      <NoticeList items={items} lang={lang} t={t} compact />
      <p className="mt-2 text-sm">
        <a
          href={listHref}
          className="block py-2 text-soft underline-offset-4 hover:text-brand hover:underline"
        >
          {t('site.more')}
        </a>
      </p>
    </aside>
  )
