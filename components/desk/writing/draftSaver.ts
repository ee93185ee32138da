import type { Language } from '#lib/core/text.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { saveInput } from '#lib/review/schema.ts'
import { attempt } from '../attempt.ts'
import { fieldProblem } from '../fieldProblem.ts'
import { askDesk } from '../frame/askDesk.ts'
import type { NoticeActions } from '../NoticeActions.ts'
import { createAutosave, type SaveState } from './autosave.ts'
import { contentIn, type Draft, draftOf, isSameContent, placeIn, type StoredNotice } from './draft.ts'
import { localCopy } from './localCopies.ts'

/** A notice as the server has it. */
export interface Stored extends StoredNotice {
  version: number
}

interface Options {
  id: number
  userId: number
  isPlaced: boolean
  timeZone: string
  /** What the server has when the screen opens. */
  start: { draft: Draft; version: number }
  /** What is on the screen at the moment, and what it wants to be told. */
  now: {
    current: {
      t: Translate
      lang: Language
      save: NoticeActions['save']
      revisionId: number | null
      beginsAnew: () => void
      movedMeanwhile: (place: Draft['place']) => void
    }
  }
  /** Told of what somebody else has saved over what the draft was made from. */
  onTheirs: (theirs: Stored) => void
  onState: (state: SaveState) => void
}

/**
 * Saves a draft while it is written, and tells somebody else's save from one's own whose answer was lost. `base` is what
 * the server had when it was last heard of, and what was sent since.
 */
export const createDraftSaver = ({
  id,
  userId,
  isPlaced,
  timeZone,
  start,
  now,
  onTheirs,
  onState,
}: Options) => {
  const copy = localCopy<Draft>(userId, id)
  const base = start.draft
  let sent: Draft | undefined
  const send = async (draft: Draft, version: number, isDeliberate: boolean) => {
    // Where nobody here has moved it, it stays where somebody else may have put it meanwhile.
    const isMoved = JSON.stringify(draft.place) !== JSON.stringify(base.place)
    const place = isPlaced && isMoved ? { place: placeIn(draft.place, timeZone) } : {}
    const input = { id, version, content: contentIn(draft), ...place, auto: !isDeliberate }
    const problem = fieldProblem(saveInput, input, now.current)
    if (problem) return { ok: false as const, problem }
    sent = draft
    copy.keep({ draft, version, sent })
    const answer = await attempt(now.current.t, now.current.save(input))
    if (answer.ok) Object.assign(base, draft)
    if (answer.ok && answer.value.revisionId !== now.current.revisionId) now.current.beginsAnew()
    return answer
  }
  const reconcile = async () => {
    const theirs = await askDesk<Stored>(`/api/desk/notices/${id}`)
    const { content, place } = draftOf(theirs, timeZone)
    const own = [sent?.content, base.content]
    if (own.some((each) => each && isSameContent(each, content))) {
      now.current.movedMeanwhile(place)
      return { version: theirs.version }
    }
    onTheirs(theirs)
    return undefined
  }
  const autosave = createAutosave<Draft>({
    version: start.version,
    send,
    keep: (draft, version) => copy.keep({ draft, version, sent }),
    forget: () => void copy.forget(),
    reconcile,
    onState,
  })
  return { autosave, copy, base }
}
