import { formatMinute } from '#lib/i18n/dates.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { RevisionLine } from '#lib/review/dto.ts'

/** The revisions of a notice, the newest first, and who passed them. */
export const History = ({ history, t }: { history: RevisionLine[]; t: Translate }) => (
  <ol className="mt-2">
    {history.map(({ id, number, state, title, createdBy, createdAt, shownAt, correctionNote, approvals }) => (
      <li key={id} className="border-b border-line py-2 text-sm">
        <p>
          <span className="mr-2 font-medium">{t('desk.history.revision', { number })}</span>
          {t(`desk.working.${state}`)} · {title}
        </p>
        <p className="text-xs text-faint">
          {[
            `${createdBy} ${formatMinute(createdAt)}`,
            ...approvals.map(({ stage, name, at }) =>
              t('desk.history.passed', { stage, name, time: formatMinute(at) }),
            ),
            shownAt && t('desk.history.shown', { time: formatMinute(shownAt) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {correctionNote && (
          <p className="text-xs text-soft">{t('desk.history.correction', { note: correctionNote })}</p>
        )}
      </li>
    ))}
  </ol>
)
