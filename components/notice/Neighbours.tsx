import type { Translate } from '#lib/i18n/translator.ts'
import type { NoticeItem } from '#lib/public/dto.ts'

/** 上一篇、下一篇: the notices above and below this one in its column's list. */
export const Neighbours = ({
  previous,
  next,
  t,
}: {
  previous: NoticeItem | undefined
  next: NoticeItem | undefined
  t: Translate
}) => (
  <nav aria-label={t('notice.neighbours')} className="no-print mt-8 border-t border-line pt-4">
    <ul>
      <Neighbour name={t('notice.previous')} rel="prev" item={previous} none={t('notice.none')} />
      <Neighbour name={t('notice.next')} rel="next" item={next} none={t('notice.none')} />
    </ul>
  </nav>
)

const Neighbour = ({
  name,
  rel,
  item,
  none,
}: {
  name: string
  rel: 'prev' | 'next'
  item: NoticeItem | undefined
  none: string
}) => (
  <li>
    {item ? (
      <a href={item.href} rel={rel} className="flex py-2 hover:text-brand">
        <span className="mr-4 flex-none text-faint">{name}</span>
        <span className="min-w-0 underline-offset-4 hover:underline">{item.title}</span>
      </a>
    ) : (
      <p className="flex py-2 text-faint">
        <span className="mr-4 flex-none">{name}</span>
        <span>{none}</span>
      </p>
    )}
  </li>
)
