import type { MessageKey, Translate } from '#lib/i18n/translator.ts'
import messages from '#messages/en.json' with { type: 'json' }

type Fields = Record<string, unknown>

/** An event of the audit trail. */
export interface AuditEvent {
  id: number
  at: Date
  actor: string
  /** Number of the person; null for a program. */
  actorId: number | null
  address: string | null
  action: string
  noticeId: number | null
  before: Fields | null
  after: Fields | null
  details: Fields
}

/** Who acted, with their number: two people may have one name. */
export const whoOf = ({ actor, actorId }: Pick<AuditEvent, 'actor' | 'actorId'>): string =>
  actorId === null ? actor : `${actor} #${actorId}`

/** An action has its words; one of a newer version shows its name. */
export const wordsOf = (action: string, t: Translate): string => wordsAt(`desk.event.${action}`, t) ?? action

/** A field that an event tells of, as it was and as it is. */
export interface Change {
  field: string
  before: string
  after: string
}

/** What was changed, in words; what stayed as it was is left out. */
export const changesOf = ({ before, after }: Pick<AuditEvent, 'before' | 'after'>, t: Translate): Change[] =>
  [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
    .map((name) => ({
      field: fieldName(name, t),
      before: valueWords(name, before?.[name], t),
      after: valueWords(name, after?.[name], t),
    }))
    .filter((change) => change.before !== change.after)

/** What else an event says. The database keeps it in an order of its own: where something comes from is said first. */
export const detailsOf = ({ details }: Pick<AuditEvent, 'details'>, t: Translate): [string, string][] =>
  Object.entries(details)
    .sort(([a], [b]) => Number(a === 'to') - Number(b === 'to'))
    .map(([name, value]) => [fieldName(name, t), valueWords(name, value, t)])

const fieldName = (name: string, t: Translate): string => wordsAt(`desk.audit.fields.${name}`, t) ?? name

/** Words for what a field can be, by the field. */
const VALUES: Record<string, string> = {
  state: 'desk.notice',
  notice: 'desk.notice',
  working: 'desk.working',
  role: 'desk.role',
  kind: 'desk.columns.kinds',
  method: 'desk.sessions',
  lang: 'site.otherLanguage',
  organisation: 'desk.site.organisations',
  validity: 'desk.validity',
}

const MOST_CHARACTERS = 2_000

const valueWords = (name: string, value: unknown, t: Translate): string => {
  if (value === undefined || value === null || value === '') return t('desk.audit.nothing')
  if (typeof value === 'boolean') return t(value ? 'desk.audit.yes' : 'desk.audit.no')
  if (Array.isArray(value))
    return value.length === 0
      ? t('desk.audit.nothing')
      : value.map((each) => valueWords(name, each, t)).join(t('desk.listSeparator'))
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, each]) => `${fieldName(key, t)} ${valueWords(key, each, t)}`)
      .join(' · ')
  const words = Object.hasOwn(VALUES, name) ? wordsAt(`${VALUES[name]}.${value}`, t) : undefined
  return words ?? minuteOf(String(value)) ?? String(value).slice(0, MOST_CHARACTERS)
}

/** An instant as JSON has it, to the minute; its zone is said, since it may not be the site's. */
const minuteOf = (text: string): string | undefined => {
  const [, date, minute] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):\d\d(?:\.\d+)?Z$/.exec(text) ?? []
  return date && `${date} ${minute} UTC`
}

const wordsAt = (key: string, t: Translate): string | undefined =>
  isKnown(key) ? t(key as 'desk.title') : undefined

/** Whether a key names words, and not a group of them or something that every object has. */
const isKnown = (key: string): key is MessageKey => {
  let at: unknown = messages
  for (const part of key.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return false
    at = at[part as keyof typeof at]
  }
  return typeof at === 'string'
}
