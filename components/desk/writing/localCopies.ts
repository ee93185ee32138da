import { createStore, del, entries, get, set } from 'idb-keyval'
import { DAY_MS } from '#lib/core/time.ts'

/** What somebody typed that the server does not have yet. */
export interface LocalCopy<D> {
  draft: D
  /** The version of the notice that it was made from. */
  version: number
  /** The draft that was sent last, whose answer may have been lost. */
  sent: D | undefined
  at: Date
}

const FORGOTTEN_AFTER_MS = 30 * DAY_MS
/** Writing two million characters at each stroke would be felt. */
const PAUSE_MS = 400

/**
 * The draft of a notice in this browser, of one person, so that the next one at the same computer is not shown it. It
 * outlasts a reload and a crash of the browser.
 */
export const localCopy = <D>(userId: number, noticeId: number) => {
  const store = createStore('gaoshi-drafts', 'drafts')
  const key = `${userId}/${noticeId}`
  let waiting: LocalCopy<D> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const write = async (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    const copy = waiting
    waiting = undefined
    // Without room or right to store anything the server is all there is.
    if (copy) await set(key, copy, store).catch(() => undefined)
  }

  return {
    /** Keeps the newest of what it is given within a moment. */
    keep: (copy: Omit<LocalCopy<D>, 'at'>): void => {
      waiting = { ...copy, at: new Date() }
      timer ??= setTimeout(() => void write(), PAUSE_MS)
    },
    /** Keeps it at once: the page is being left. */
    hurry: write,
    find: (): Promise<LocalCopy<D> | undefined> => get<LocalCopy<D>>(key, store).catch(() => undefined),
    forget: async (): Promise<void> => {
      waiting = undefined
      await del(key, store).catch(() => undefined)
    },
    /** Drops the drafts, of whatever notice, that nobody has come back to. */
    tidy: async (): Promise<void> => {
      const all = await entries<string, LocalCopy<D>>(store).catch(() => [])
      const old = all.filter(([, { at }]) => Date.now() - at.getTime() > FORGOTTEN_AFTER_MS)
      await Promise.all(old.map(([each]) => del(each, store)))
    },
  }
}

export type LocalCopyStore<D> = ReturnType<typeof localCopy<D>>
