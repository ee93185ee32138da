import type { ActionResult, Problem } from '#lib/core/problem.ts'

/** What is known of the text on the screen. */
export type SaveState =
  /** The server has it. */
  | { kind: 'saved'; at: Date | undefined }
  /** It was changed, and is kept in the browser until it is sent in a moment. */
  | { kind: 'waiting' }
  | { kind: 'saving' }
  /** The server cannot be reached; it is sent as soon as it can. */
  | { kind: 'offline'; problem: Problem }
  /** A field is not as it has to be; it is sent when that is mended. */
  | { kind: 'invalid'; problem: Problem }
  /** Somebody else has saved meanwhile. */
  | { kind: 'conflict' }
  /** It is not taken as things are: signed out, no right any more, deleted, under review by now. */
  | { kind: 'refused'; problem: Problem }

interface Options<D> {
  /** The version of the notice that the draft on the screen was made from. */
  version: number
  /** Sends a draft; never rejects. */
  send: (draft: D, version: number, isDeliberate: boolean) => Promise<ActionResult<{ version: number }>>
  /** Keeps it in the browser, to be found after a crash. */
  keep: (draft: D, version: number) => void
  forget: () => void
  /**
   * Whether a conflict is none: what the server has is what was sent, or what the draft was made from. Rejects where the
   * server cannot be asked.
   */
  reconcile: () => Promise<{ version: number } | undefined>
  onState: (state: SaveState) => void
}

/** Milliseconds: a pause in typing after which it is saved, how long it waits for one, and between attempts. */
const QUIET = 1_200
const LONGEST = 4_000
const AGAIN = [2_000, 4_000, 8_000, 15_000, 30_000]

const pauseBefore = (failures: number): number => AGAIN[Math.min(failures, AGAIN.length - 1)] ?? 0

/**
 * Saves a draft while somebody writes: in the browser at once, on the server at the next pause, four seconds after the
 * first change at the latest. One request is under way at a time, always with the newest draft.
 */
export const createAutosave = <D>({ send, keep, forget, reconcile, onState, ...options }: Options<D>) => {
  let { version } = options
  let state: SaveState = { kind: 'saved', at: undefined }
  let unsaved: { draft: D; since: number } | undefined
  let sending: Promise<void> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  /** Whether the next save takes the place of somebody else's, which then has to stay in the history. */
  let isOver = false
  let isStopped = false

  const become = (next: SaveState) => {
    state = next
    if (!isStopped) onState(next)
  }

  const plan = (delay: number) => {
    clearTimeout(timer)
    if (!isStopped) timer = setTimeout(() => void attempt(), delay)
  }

  const change = (draft: D): void => {
    unsaved = { draft, since: unsaved?.since ?? Date.now() }
    keep(draft, version)
    if (state.kind === 'conflict') return
    if (state.kind !== 'offline' && state.kind !== 'refused') become({ kind: 'waiting' })
    if (state.kind === 'waiting') plan(Math.min(QUIET, Math.max(0, unsaved.since + LONGEST - Date.now())))
  }

  /** Sends what is unsaved now, after what is under way. */
  const attempt = async (isDeliberate = false): Promise<void> => {
    clearTimeout(timer)
    // Of several that wait for the same request, the first to go on makes the others wait again.
    while (sending) await sending
    if (!unsaved && !isDeliberate) return
    sending = sendNewest(isDeliberate).finally(() => {
      sending = undefined
    })
    await sending
  }

  const sendNewest = async (isDeliberate: boolean): Promise<void> => {
    const sent = unsaved
    if (!sent || state.kind === 'conflict') return
    become({ kind: 'saving' })
    const answer = await send(sent.draft, version, isDeliberate || isOver)
    if (answer.ok) return arrived(sent, answer.value.version)
    await failed(answer.problem)
  }

  const arrived = (sent: { draft: D }, newVersion: number): void => {
    version = newVersion
    failures = 0
    isOver = false
    if (unsaved && unsaved.draft !== sent.draft) {
      unsaved = { ...unsaved, since: Date.now() }
      keep(unsaved.draft, version)
      become({ kind: 'waiting' })
      plan(QUIET)
      return
    }
    unsaved = undefined
    forget()
    become({ kind: 'saved', at: new Date() })
  }

  const failed = async (problem: Problem): Promise<void> => {
    // What clashes in one field, such as a translation that is another notice's, is mended there.
    if (problem.field !== undefined || problem.code === 'INVALID') become({ kind: 'invalid', problem })
    else if (problem.code === 'CONFLICT') await changedMeanwhile(problem)
    else later({ kind: problem.reason === 'unreachable' ? 'offline' : 'refused', problem })
  }

  const changedMeanwhile = async (problem: Problem): Promise<void> => {
    try {
      const known = await reconcile()
      if (!known) return become({ kind: 'conflict' })
      version = known.version
      become({ kind: 'waiting' })
      plan(failures === 0 ? 0 : pauseBefore(failures))
      failures += 1
    } catch {
      // Whose save it was shows when the server can be asked.
      later({ kind: 'offline', problem })
    }
  }

  const later = (next: SaveState): void => {
    become(next)
    plan(pauseBefore(failures))
    failures += 1
  }

  return {
    change,
    /** Sends what is unsaved, and says whether everything is on the server then. */
    flush: async (isDeliberate = false): Promise<boolean> => {
      await attempt(isDeliberate)
      return unsaved === undefined
    },
    /** The network is there again, or somebody has come back to the screen. */
    tryAgain: (): void => {
      if (unsaved && (state.kind === 'offline' || state.kind === 'refused')) void attempt()
    },
    /** Goes on from a newer version of the notice: with another draft, or over it with the one on the screen. */
    goOnFrom: (newer: number, draft?: D): void => {
      version = newer
      failures = 0
      if (draft === undefined) unsaved = undefined
      isOver = draft !== undefined
      become(draft === undefined ? { kind: 'saved', at: undefined } : { kind: 'waiting' })
      if (draft !== undefined) change(draft)
    },
    /** Takes a draft that is known not to fit what the server has. */
    conflictWith: (draft: D): void => {
      unsaved = { draft, since: Date.now() }
      become({ kind: 'conflict' })
    },
    isUnsaved: (): boolean => unsaved !== undefined,
    version: (): number => version,
    /** While its screen is there; a screen that comes back goes on. */
    start: (): void => {
      isStopped = false
      if (unsaved) plan(QUIET)
    },
    stop: (): void => {
      isStopped = true
      clearTimeout(timer)
    },
  }
}

export type Autosave<D> = ReturnType<typeof createAutosave<D>>
