import { LRUCache } from 'lru-cache'
import { tags as known } from '#lib/cache/tags.ts'
import { type Page, sizeOf } from './page.ts'

/** What the store knows of a page that it has in memory, on disk, or both. */
export interface Entry {
  readonly address: string
  readonly tags: readonly string[]
  /** There while it is in memory. */
  page?: Page
  /** There while it is on disk. */
  file?: { seal: string; bytes: number }
  /** How often readers asked for it. */
  hits: number
  /** True once it is out of date, replaced or evicted: whoever still works on it lets go. */
  gone: boolean
}

/** An entry whose page is in memory, and the room that it takes there. */
interface Held {
  entry: Entry
  bytes: number
}

export interface Bounds {
  memoryBytes: number
  diskBytes: number
}

/** What is known of each page on disk takes memory as well. */
const MOST_ON_DISK = 100_000

/**
 * Which pages there are, where, and what they show. Both memory and disk are bounded: what was not asked for
 * the longest goes first.
 */
export class Catalogue {
  #entries = new Map<string, Entry>()
  #byTag = new Map<string, Set<Entry>>()
  #memory: LRUCache<string, Held>
  #disk: LRUCache<string, Entry>
  #removeFile: (entry: Entry) => void

  /** @param removeFile called for each entry whose file is no longer wanted */
  constructor({ memoryBytes, diskBytes }: Bounds, removeFile: (entry: Entry) => void) {
    this.#removeFile = removeFile
    this.#memory = new LRUCache({
      maxSize: memoryBytes,
      sizeCalculation: ({ bytes }) => bytes,
      dispose: ({ entry }, _, reason) => {
        // It was only measured anew.
        if (reason === 'set') return
        delete entry.page
        if (!entry.file) this.#forget(entry)
      },
    })
    this.#disk = new LRUCache({
      max: MOST_ON_DISK,
      maxSize: diskBytes,
      sizeCalculation: ({ file }) => file?.bytes ?? 1,
      dispose: (entry) => {
        if (!entry.file) return
        delete entry.file
        if (!entry.page) this.#forget(entry)
        this.#removeFile(entry)
      },
    })
  }

  /** The page where it is in memory: the way of most requests. */
  inMemory(address: string): Page | undefined {
    const held = this.#memory.get(address)
    if (!held) return undefined
    held.entry.hits += 1
    return held.entry.page
  }

  find(address: string): Entry | undefined {
    return this.#entries.get(address)
  }

  /** Takes a page in, in the place of what there was under its address. */
  put(page: Page): Entry {
    const former = this.#entries.get(page.address)
    if (former) this.drop(former)
    const entry = this.#enter(page.address, page.tags, former?.hits ?? 0)
    this.#remember(entry, page)
    return entry
  }

  /** Takes in a page that is on disk only. */
  adopt(address: string, tags: readonly string[], file: NonNullable<Entry['file']>): Entry {
    const former = this.#entries.get(address)
    if (former) this.drop(former)
    const entry = this.#enter(address, tags, 0)
    this.savedAs(entry, file)
    return entry
  }

  /** The page of an entry was read back from disk. */
  loaded(entry: Entry, page: Page): void {
    if (entry.gone) return
    this.#disk.get(entry.address)
    this.#remember(entry, page)
  }

  /** The page of an entry has other bodies now. */
  resized(entry: Entry): void {
    if (!entry.gone && entry.page) this.#remember(entry, entry.page)
  }

  /** The page of an entry is on disk now. */
  savedAs(entry: Entry, file: NonNullable<Entry['file']>): void {
    entry.file = file
    this.#disk.set(entry.address, entry)
  }

  /** Takes a page away, from memory and disk. */
  drop(entry: Entry): void {
    if (entry.gone) return
    this.#forget(entry)
    if (entry.file) this.#removeFile(entry)
    delete entry.file
    delete entry.page
    this.#memory.delete(entry.address)
    this.#disk.delete(entry.address)
  }

  /** Takes away every page that shows one of these. */
  dropShowing(tags: Iterable<string>): Entry[] {
    const dropped = new Set<Entry>()
    for (const tag of tags) {
      const showing = tag === known.everything ? this.#entries.values() : (this.#byTag.get(tag) ?? [])
      for (const entry of showing) dropped.add(entry)
    }
    for (const entry of dropped) this.drop(entry)
    return [...dropped]
  }

  /** Numbers of pages, for logs and tests. */
  get counts(): { known: number; memory: number; disk: number; tags: number } {
    return {
      known: this.#entries.size,
      memory: this.#memory.size,
      disk: this.#disk.size,
      tags: this.#byTag.size,
    }
  }

  #enter(address: string, tags: readonly string[], hits: number): Entry {
    const entry: Entry = { address, tags, hits, gone: false }
    this.#entries.set(address, entry)
    for (const tag of tags) {
      const showing = this.#byTag.get(tag) ?? new Set()
      this.#byTag.set(tag, showing.add(entry))
    }
    return entry
  }

  #remember(entry: Entry, page: Page): void {
    entry.page = page
    this.#memory.set(entry.address, { entry, bytes: sizeOf(page) })
    // One that is too large for the memory altogether was not taken.
    if (!this.#memory.has(entry.address) && entry.page) {
      delete entry.page
      if (!entry.file) this.#forget(entry)
    }
  }

  #forget(entry: Entry): void {
    if (entry.gone) return
    entry.gone = true
    if (this.#entries.get(entry.address) === entry) this.#entries.delete(entry.address)
    for (const tag of entry.tags) {
      const showing = this.#byTag.get(tag)
      showing?.delete(entry)
      if (showing?.size === 0) this.#byTag.delete(tag)
    }
  }
}
