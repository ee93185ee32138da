import { formatMinute } from '#lib/i18n/dates.ts'
import type { MessageKey, Translate } from '#lib/i18n/translator.ts'

interface Event {
  at: Date
  actor: string
  /** Number of the person; null for a program. */
  actorId: number | null
  address: string | null
  action: string
  noticeId: number | null
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  details: Record<string, unknown>
}

/** One event of the audit trail: who, what, when, from where, before and after. */
export const EventRow = ({ event, t }: { event: Event; t: Translate }) => (
  <li className="border-b border-line py-2 text-sm">
    <p>
      <span className="mr-2 text-faint">{formatMinute(event.at)}</span>
      <span className="font-medium">{whoOf(event)}</span> {wordsFor(event.action, t)}{' '}
      {event.noticeId !== null && (
        <a href={`/desk/notices/${event.noticeId}`} className="text-brand underline underline-offset-4">
          {t('desk.number', { id: event.noticeId })}
        </a>
      )}
      {event.address && <span className="ml-2 text-xs text-faint">{event.address}</span>}
    </p>
    {[...changes(event), ...pairs(event.details)].map((line) => (
      <p key={line} className="text-xs break-words text-soft">
        {line}
      </p>
    ))}
  </li>
)

/** Two people may have one name. */
const whoOf = ({ actor, actorId }: Event): string => (actorId === null ? actor : `${actor} #${actorId}`)

/** An action has its words; one of a newer version shows its name. */
const wordsFor = (action: string, t: Translate): string => {
  const key = `desk.event.${action}` as MessageKey
  return t.has(key as never) ? t(key) : action
}

const changes = ({ before, after }: Event): string[] =>
  Object.entries(after ?? {})
    .map(([name, value]) => [name, show(before?.[name]), show(value)])
    .filter(([, was, is]) => was !== is)
    .map(([name, was, is]) => `${name}: ${was} → ${is}`)

const pairs = (details: Record<string, unknown>): string[] =>
  Object.entries(details).map(([name, value]) => `${name}: ${show(value)}`)

const show = (value: unknown): string =>
  value === undefined || value === null ? '-' : typeof value === 'string' ? value : JSON.stringify(value)
