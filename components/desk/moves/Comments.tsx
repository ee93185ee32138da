import { formatMinute } from '#lib/i18n/dates.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { Comment } from '#lib/review/dto.ts'

/** What reviewers want changed. */
export const Comments = ({ comments, t }: { comments: Comment[]; t: Translate }) => (
  <ul>
    {comments.map(({ id, paragraph, quote, text, name, at }) => (
      <li key={id} className="mt-3 border-l-4 border-seal bg-wash px-4 py-2">
        <p className="text-xs text-faint">
          {[
            name,
            formatMinute(at),
            paragraph !== null && t('desk.review.paragraph', { number: paragraph + 1 }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {quote && <p className="text-sm text-soft">“{quote}”</p>}
        <p className="whitespace-pre-wrap">{text}</p>
      </li>
    ))}
  </ul>
)
