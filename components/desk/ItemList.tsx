import { formatMinute } from '#lib/i18n/dates.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { DeskItem } from '#lib/review/dto.ts'
import { DeskStanding } from './Standing.tsx'

/** Notices on the desk, each with where it stands. */
export const ItemList = ({ items, t }: { items: DeskItem[]; t: Translate }) => (
  <ul className="mt-4 border-t border-line">
    {items.map((item) => (
      <li key={item.id} className="border-b border-line py-3 lg:flex lg:items-baseline">
        <div className="min-w-0 lg:flex-1 lg:pr-6">
          <a
            href={`/desk/notices/${item.id}`}
            className="font-medium text-brand underline-offset-4 hover:underline"
          >
            {item.title}
          </a>
          <p className="mt-0.5 text-xs text-faint">
            {[
              item.columnName,
              item.ownerName,
              item.scheduledFor && t('desk.plannedFor', { time: formatMinute(item.scheduledFor) }),
              t('desk.since', { time: formatMinute(item.movedAt) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <p className="mt-1 flex-none lg:mt-0">
          <DeskStanding {...item} t={t} />
        </p>
      </li>
    ))}
  </ul>
)
