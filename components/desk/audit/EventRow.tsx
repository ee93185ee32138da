import { formatMinute } from '#lib/i18n/dates.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { type AuditEvent, type Change, changesOf, detailsOf, whoOf, wordsOf } from './eventWords.ts'

/** One event of the audit trail: who, what, when, from where; before and after where something was changed. */
export const EventRow = ({ event, t }: { event: AuditEvent; t: Translate }) => {
  const changes = changesOf(event, t)
  const details = detailsOf(event, t)
  return (
    <li className="border-b border-line py-3 text-sm">
      <p>
        <span className="mr-2 text-faint">{formatMinute(event.at)}</span>
        <Who event={event} /> {wordsOf(event.action, t)}{' '}
        {event.noticeId !== null && (
          <a href={`/desk/notices/${event.noticeId}`} className="text-brand underline underline-offset-4">
            {t('desk.number', { id: event.noticeId })}
          </a>
        )}
        {event.address && <span className="ml-2 text-xs text-faint">{event.address}</span>}
      </p>
      {details.length > 0 && (
        <p className="mt-1 text-xs break-words text-soft">
          {details.map(([name, value]) => `${name} ${value}`).join(' · ')}
        </p>
      )}
      {changes.length > 0 && (
        <details className="mt-1">
          <summary className="min-h-8 py-1 text-xs break-words text-soft">
            {t('desk.audit.changed', {
              fields: changes.map(({ field }) => field).join(t('desk.listSeparator')),
            })}
          </summary>
          <Changes changes={changes} t={t} />
        </details>
      )}
    </li>
  )
}

const Who = ({ event }: { event: AuditEvent }) =>
  event.actorId === null ? (
    <span className="font-medium">{whoOf(event)}</span>
  ) : (
    <a href={`/desk/people/${event.actorId}`} className="font-medium text-brand hover:underline">
      {whoOf(event)}
    </a>
  )

const Changes = ({ changes, t }: { changes: Change[]; t: Translate }) => (
  <table className="mt-1 w-full table-fixed border-t border-line text-xs">
    <thead>
      <tr className="text-left text-faint">
        <th className="w-24 py-1 pr-2 font-normal md:w-40">{t('desk.audit.field')}</th>
        <th className="py-1 pr-2 font-normal">{t('desk.audit.before')}</th>
        <th className="py-1 font-normal">{t('desk.audit.after')}</th>
      </tr>
    </thead>
    <tbody>
      {changes.map(({ field, before, after }) => (
        <tr key={field} className="border-t border-line align-top">
          <th scope="row" className="py-1 pr-2 text-left font-normal break-words">
            {field}
          </th>
          <td className="py-1 pr-2 break-words text-soft">{before}</td>
          <td className="py-1 break-words">{after}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
