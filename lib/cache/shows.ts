import { AsyncLocalStorage } from 'node:async_hooks'

/** What is noted of a page while it is rendered. */
export interface RenderNotes {
  /** What the page shows (`lib/cache/tags.ts`). */
  tags: Set<string>
  /** Milliseconds since 1970 at which time alone changes the page; Infinity where it does not. */
  until: number
  /** Status that the page asks to be answered with. */
  status: 200 | 410 | 422 | 500 | 503
}

// Next.js bundles its own copy of this module: both copies have to find the same storage.
const KEY = Symbol.for('gaoshi.renderNotes')
const holder = globalThis as { [KEY]?: AsyncLocalStorage<RenderNotes> }
holder[KEY] ??= new AsyncLocalStorage()
const storage = holder[KEY]

/** Runs a render, in which `shows` and the others write into `notes`. */
export const takingNotes = <T>(notes: RenderNotes, render: () => Promise<T>): Promise<T> =>
  storage.run(notes, render)

/** The notes of the render that is going on; undefined outside one. */
export const currentNotes = (): RenderNotes | undefined => storage.getStore()

/** Says that the page being rendered shows this, so that it is rendered anew when one of the tags changes. */
export const shows = (...tags: string[]): void => {
  const notes = storage.getStore()
  for (const tag of tags) notes?.tags.add(tag)
}

/** Says that the page being rendered holds only until then: the NEW mark goes, a pin comes loose. */
export const showsUntil = (instant: Date): void => {
  const notes = storage.getStore()
  if (notes) notes.until = Math.min(notes.until, instant.getTime())
}

/** Says that the page being rendered tells of something that is gone for good. */
export const showsWithdrawn = (): void => {
  const notes = storage.getStore()
  if (notes) notes.status = 410
}

/**
 * Says with which status the page being rendered is answered: it refuses what was sent to it (422), failed at that (500),
 * or could not be made of what it was asked for just now (503), and tells so.
 */
export const showsStatus = (status: 422 | 500 | 503): void => {
  const notes = storage.getStore()
  if (notes) notes.status = status
}
