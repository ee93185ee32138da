import { setTimeout as pause } from 'node:timers/promises'
import PQueue from 'p-queue'
import type { Catalogue, Entry } from './catalogue.ts'
import { compressBest } from './encode.ts'
import { PageFolder } from './folder.ts'
import type { Page } from './page.ts'
import { readPageFile, type Sealing, writePageFile } from './pageFile.ts'

/** A page that was read from disk, whole and ours. */
export interface KeptPage {
  page: Page
  seal: string
  bytes: number
}

/** After the disk refused a page, it is left alone for so long. */
const REST_MS = 60_000

/** The best compression takes longer than a render, and yields to one for so long. */
const YIELD_MS = 2_000
const LOOK_AGAIN_MS = 20

/** So many pages wait for the disk; what is more stays in memory alone. */
const MOST_WAITING = 2_000
/** So long a server that ends still writes. */
const PARTING_MS = 3_000

/**
 * Brings pages to disk and back. Each is compressed as well as it can be, once, before it is written. What
 * goes wrong with the disk is told to `log`, and pages are served from memory.
 */
export class Keeper {
  readonly #folder: PageFolder | undefined
  readonly #catalogue: Catalogue
  readonly #sealing: Sealing
  readonly #log: (sentence: string) => void
  readonly #isBusy: () => boolean
  readonly #writes = new PQueue({ concurrency: 1 })
  readonly #removals = new PQueue({ concurrency: 4 })
  #restUntil = 0

  constructor(options: {
    /** Absent where there is no disk to keep pages on. */
    folder: PageFolder | undefined
    catalogue: Catalogue
    sealing: Sealing
    log: (sentence: string) => void
    /** Whether somebody waits for a render. */
    isBusy: () => boolean
  }) {
    this.#folder = options.folder
    this.#catalogue = options.catalogue
    this.#sealing = options.sealing
    this.#log = options.log
    this.#isBusy = options.isBusy
  }

  /** Has a page compressed well and written, when there is time. */
  keep(entry: Entry): void {
    if (this.#writes.size >= MOST_WAITING) return
    this.#writes.add(() => this.#finish(entry)).catch((error) => this.#complain(error))
  }

  /** Has the file of an entry taken away. */
  remove({ address }: Pick<Entry, 'address'>): void {
    this.#removals
      .add(async () => {
        // A newer page of the address may have been written meanwhile.
        if (!this.#catalogue.find(address)?.file) await this.#folder?.remove(address)
      })
      .catch((error) => this.#complain(error))
  }

  /** The page of an entry that is on disk; undefined where it is gone or is not what was written. */
  async load(entry: Entry): Promise<Page | undefined> {
    const wanted = entry.file?.seal
    const found = await this.find(entry.address)
    if (entry.gone) return undefined
    if (found && found.seal === wanted) {
      this.#catalogue.loaded(entry, found.page)
      return found.page
    }
    if (found) this.#report(entry.address)
    this.#catalogue.drop(entry)
    return undefined
  }

  /** The page on disk for an address; undefined where there is none that is whole and ours. */
  async find(address: string): Promise<KeptPage | undefined> {
    const name = PageFolder.nameOf(address)
    const read = this.#read(name, await this.#folder?.read(address))
    if (typeof read === 'object') return read
    if (read === 'foreign') await this.#refuse(name)
    return undefined
  }

  /**
   * Goes through the pages of earlier runs and hands over those that are whole. The others are taken away.
   * @param adopt is given some at a time, the oldest first, and says which of them to keep
   */
  async sweep(adopt: (found: KeptPage[]) => Promise<boolean[]>): Promise<void> {
    const files = (await this.#folder?.list()) ?? []
    for (let from = 0; from < files.length; from += 50) {
      const batch = files.slice(from, from + 50).map(async (file) => {
        const read = this.#read(file.name, await this.#folder?.readFound(file))
        if (typeof read === 'object') return { ...read, file }
        if (read === 'foreign') await this.#refuse(file.name)
        if (read === 'outdated') await this.#folder?.removeFound(file)
        return undefined
      })
      const pages = (await Promise.all(batch)).filter((each) => each !== undefined)
      const kept = await adopt(pages)
      await Promise.all(pages.map(({ file }, i) => (kept[i] ? undefined : this.#folder?.removeFound(file))))
    }
  }

  /** Resolves when everything is written that was to be. */
  async idle(): Promise<void> {
    await Promise.all([this.#writes.onIdle(), this.#removals.onIdle()])
  }

  /** Writes for a short while on, and gives up the rest: it will be rendered again. */
  async close(): Promise<void> {
    await Promise.race([this.idle(), pause(PARTING_MS, undefined, { ref: false })])
    this.#writes.clear()
    await this.idle()
  }

  async #untilCalm(entry: Entry): Promise<void> {
    const from = Date.now()
    while (!entry.gone && this.#isBusy() && Date.now() - from < YIELD_MS) await pause(LOOK_AGAIN_MS)
  }

  async #finish(entry: Entry): Promise<void> {
    await this.#untilCalm(entry)
    const { page } = entry
    if (entry.gone || !page) return
    const bodies = await compressBest(page)
    if (entry.gone || entry.page !== page) return
    page.bodies = bodies
    this.#catalogue.resized(entry)
    if (!this.#folder || Date.now() < this.#restUntil) return
    const { seal, bytes } = writePageFile(page, this.#sealing)
    await this.#folder.write(page.address, bytes)
    if (!entry.gone) this.#catalogue.savedAs(entry, { seal, bytes: bytes.length })
    else if (!this.#catalogue.find(page.address)?.file) await this.#folder.remove(page.address)
  }

  #read(name: string, bytes: Buffer | undefined): KeptPage | 'foreign' | 'outdated' | undefined {
    if (!bytes) return undefined
    const read = readPageFile(bytes, this.#sealing)
    if (typeof read !== 'object') return read
    // A right page under another one's name was put there by somebody.
    if (PageFolder.nameOf(read.page.address) !== name) return 'foreign'
    return { ...read, bytes: bytes.length }
  }

  async #refuse(name: string): Promise<void> {
    this.#report(name)
    await this.#folder?.removeFound({ name }).catch((error) => this.#complain(error))
  }

  #report(what: string): void {
    this.#log(
      `A stored page (${what}) in ${this.#folder?.path} is torn or was changed by somebody; it is not used.`,
    )
  }

  #complain(error: unknown): void {
    this.#restUntil = Date.now() + REST_MS
    const cause = error instanceof Error ? error.message : String(error)
    this.#log(`Pages cannot be kept in ${this.#folder?.path}: ${cause}. They are served from memory.`)
  }
}
