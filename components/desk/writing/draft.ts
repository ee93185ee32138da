import { sanitizeBody } from '#lib/core/html.ts'
import { clockText, instantIn } from '#lib/core/time.ts'
import { type NewNotice, type NoticeContent, type NoticePlace, noticeContent } from '#lib/notices/schema.ts'
import type { NamedNotice } from '#lib/review/dto.ts'

/** A notice as the fields of its screen hold it: all that is text is text. */
export interface Draft {
  content: DraftContent
  place: DraftPlace
}

interface DraftContent extends Record<TextName, string>, Pick<NoticeContent, 'attachments' | 'leadImage'> {
  replaces: NamedNotice[]
}

export interface DraftPlace {
  columnId: string
  furtherColumnIds: string[]
  pinnedUntil: string
  expiresAt: string
  /** None or one. */
  translation: NamedNotice[]
}

const PLAIN = [
  ...(['title', 'subtitle', 'summary', 'bodyHtml', 'author', 'sourceName', 'correctionNote'] as const),
  ...(['indexNumber', 'issuingAuthority', 'documentNumber', 'issuedOn', 'topic', 'validity'] as const),
]
type TextName = (typeof PLAIN)[number] | 'keywords'

/** A notice as it is stored: what its fields begin with. */
export interface StoredNotice {
  content: NoticeContent
  place: NoticePlace
  /** What the notices are called that it names by their numbers. */
  named: NamedNotice[]
}

export const draftOf = ({ content, place, named }: StoredNotice, timeZone: string): Draft => ({
  content: contentDraftOf(content, named),
  place: placeDraftOf(place, named, timeZone),
})

const contentDraftOf = (content: NoticeContent, named: NamedNotice[]): DraftContent => ({
  ...(Object.fromEntries(PLAIN.map((name) => [name, content[name] ?? ''])) as Record<
    (typeof PLAIN)[number],
    string
  >),
  keywords: content.keywords.join('、'),
  replaces: content.replaces.map((id) => nameIn(named, id)),
  attachments: content.attachments,
  leadImage: content.leadImage,
})

export const placeDraftOf = (place: NoticePlace, named: NamedNotice[], timeZone: string): DraftPlace => ({
  columnId: String(place.columnId),
  furtherColumnIds: place.furtherColumnIds.map(String),
  pinnedUntil: clockText(place.pinnedUntil, timeZone),
  expiresAt: clockText(place.expiresAt, timeZone),
  translation: place.translationId ? [nameIn(named, place.translationId)] : [],
})

const nameIn = (named: NamedNotice[], id: number): NamedNotice =>
  named.find((each) => each.id === id) ?? { id, title: '' }

/** What the fields say, as the server takes it. */
export const contentIn = ({ content }: Pick<Draft, 'content'>): NewNotice['content'] => ({
  ...content,
  // A title that was pasted may have brought its lines along.
  title: content.title.replace(/\s*\n\s*/g, ' '),
  issuedOn: content.issuedOn || undefined,
  validity: (content.validity || undefined) as NoticeContent['validity'],
  keywords: partsOf(content.keywords),
  replaces: content.replaces.map(({ id }) => id),
})

export const placeIn = (place: DraftPlace, timeZone: string): Omit<NewNotice, 'content'> => ({
  columnId: Number(place.columnId),
  furtherColumnIds: place.furtherColumnIds.filter((id) => id !== place.columnId).map(Number),
  pinnedUntil: instantIn(place.pinnedUntil, timeZone),
  expiresAt: instantIn(place.expiresAt, timeZone),
  translationId: place.translation[0]?.id ?? null,
})

/** Whether two drafts would be stored as the same content. */
export const isSameContent = (one: Draft['content'], other: Draft['content']): boolean =>
  storedForm(one) === storedForm(other)

const storedForm = (content: Draft['content']): string => {
  const given = contentIn({ content })
  const parsed = noticeContent.safeParse(given)
  const { bodyHtml, ...rest } = parsed.success ? parsed.data : given
  return JSON.stringify(
    Object.entries({ ...rest, bodyHtml: sanitizeBody(bodyHtml) })
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

const partsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,，、;；\n]/)
      .map((part) => part.trim())
      .filter(Boolean),
  ),
]
