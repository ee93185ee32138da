import { Time } from '#components/ui/Time.tsx'
import type { Language } from '#lib/core/text.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { NoticeItem } from '#lib/public/dto.ts'

/** Notices as rows of title and date; `compact` is for blocks of the home page and margins. */
export const NoticeList = ({
  items,
  lang,
  t,
  pinned = false,
  compact = false,
  wide = false,
}: {
  items: NoticeItem[]
  lang: Language
  t: Translate
  pinned?: boolean
  compact?: boolean
  /** Two rows beside each other where the screen is wide enough. */
  wide?: boolean
}) => (
  <ul className={wide ? 'lg:grid lg:grid-cols-2 lg:gap-x-10' : undefined}>
    {items.map((item) => (
      <li key={item.id} className={`border-b border-line ${compact && !wide ? 'last:border-b-0' : ''}`}>
        <a
          href={item.href}
          className={`block items-baseline justify-between hover:text-brand sm:flex ${compact ? 'py-2.5' : 'py-3.5'}`}
        >
          <span
            className={
              compact
                ? 'min-w-0 text-base underline-offset-4 hover:underline'
                : 'min-w-0 text-lg underline-offset-4 hover:underline'
            }
          >
            {pinned && <Mark>{t('list.pinned')}</Mark>}
            {item.title}
            {item.isNew && !pinned && (
              <span className="ml-2 text-xs font-bold text-seal">{t('list.new')}</span>
            )}
          </span>
          <Time
            at={item.publishedAt}
            lang={lang}
            style="short"
            className="block flex-none text-sm text-faint sm:ml-6"
          />
        </a>
      </li>
    ))}
  </ul>
)

const Mark = ({ children }: { children: string }) => (
  <span className="mr-2 border border-seal px-1.5 text-xs text-seal">{children}</span>
)
