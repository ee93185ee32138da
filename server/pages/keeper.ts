import { setTimeout as pause } from 'node:timers/promises'
import PQueue from 'p-queue'
import type { Catalogue, Entry } from './catalogue.ts'
import { compressBest } from './encode.ts'
import type { PageFolder } from './folder.ts'
import type { Page } from './page.ts'
import { readPageFile, type Sealing, writePageFile } from './pageFile.ts'

/** After the disk refused a page, it is left alone for so long. */
const REST_MS = 60_000

/** The best compression takes longer than a render, and yields to one for so long. */
const YIELD_MS = 2_000
const LOOK_AGAIN_MS = 20

/** Whether a page that was kept is still what readers may see, as far as the log of invalidations tells. */
export type StillCurrent = (pages: Pick<Page, 'tags' | 'cursor'>[]) => Promise<boolean[]>

/**
 * Brings pages to disk and back. Each is compressed as well as it can be, once, before it is written. What
 * goes wrong with the disk is told to `log`, and pages are served from memory.
 */
export class Keeper {
  readonly #folder: PageFolder
  readonly #catalogue: Catalogue
  readonly #sealing: Sealing
  readonly #log: (sentence: string) => void
  readonly #isBusy: () => boolean
  readonly #queue = new PQueue({ concurrency: 1 })
  #restUntil = 0

  constructor(options: {
    folder: PageFolder
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

  /** Has a page written, when there is time. */
  keep(entry: Entry): void {
    this.#queue.add(() => this.#finish(entry)).catch(() => undefined)
  }

  /** Has the file of an entry taken away, after whatever is being written. */
  remove({ address }: Pick<Entry, 'address'>): void {
    this.#queue
      .add(async () => {
        // A newer page of the address may have been written meanwhile.
        if (!this.#catalogue.find(address)?.file) await this.#folder.remove(address)
      })
      .catch((error) => this.#complain(error))
  }

  /** The page of an entry that is on disk; undefined where it is gone or is not what was written. */
  async load(entry: Entry): Promise<Page | undefined> {
    const wanted = entry.file?.seal
    const found = await this.#readSealed(entry.address)
    if (entry.gone) return undefined
    if (found?.seal === wanted && found) {
      this.#catalogue.loaded(entry, found.page)
      return found.page
    }
    if (found) this.#report(entry.address)
    this.#catalogue.drop(entry)
    return undefined
  }

  /** A page of an earlier run that nobody has asked for since; undefined where there is none that is ours. */
  async find(address: string): Promise<{ page: Page; seal: string; bytes: number } | undefined> {
    const found = await this.#readSealed(address)
    return found?.page.address === address ? found : undefined
  }

  /**
   * Goes through the pages of earlier runs and hands over those that are whole. The others are taken away.
   * @param adopt is given some at a time, the oldest first, and says which of them to keep
   */
  async sweep(
    adopt: (found: { page: Page; seal: string; bytes: number }[]) => Promise<boolean[]>,
  ): Promise<void> {
    const files = await this.#folder.list()
    for (let from = 0; from < files.length; from += 100) {
      const batch = files.slice(from, from + 100).map(async (file) => {
        const read = readPage(await this.#folder.readFound(file), this.#sealing)
        if (typeof read === 'object') return { ...read, file }
        if (read === 'foreign') this.#report(file.name)
        await this.#folder.removeFound(file)
        return undefined
      })
      const pages = (await Promise.all(batch)).filter((each) => each !== undefined)
      const kept = await adopt(pages)
      await Promise.all(pages.map(({ file }, i) => (kept[i] ? undefined : this.#folder.removeFound(file))))
    }
  }

  /** Resolves when everything is written that was to be. */
  idle(): Promise<void> {
    return this.#queue.onIdle()
  }

  async #untilCalm(): Promise<void> {
    const from = Date.now()
    while (this.#isBusy() && Date.now() - from < YIELD_MS) await pause(LOOK_AGAIN_MS)
  }

  async #finish(entry: Entry): Promise<void> {
    await this.#untilCalm()
    const { page } = entry
    if (entry.gone || !page || Date.now() < this.#restUntil) return
    const bodies = await compressBest(page)
    if (entry.gone || entry.page !== page) return
    page.bodies = bodies
    this.#catalogue.resized(entry)
    const { seal, bytes } = writePageFile(page, this.#sealing)
    try {
      await this.#folder.write(page.address, bytes)
    } catch (error) {
      this.#complain(error)
      return
    }
    if (!entry.gone) this.#catalogue.savedAs(entry, { seal, bytes: bytes.length })
    else if (!this.#catalogue.find(page.address)?.file) await this.#folder.remove(page.address)
  }

  async #readSealed(address: string) {
    const read = readPage(await this.#folder.read(address).catch(() => undefined), this.#sealing)
    if (read === 'foreign') {
      this.#report(address)
      await this.#folder.remove(address)
    }
    return typeof read === 'object' ? read : undefined
  }

  #report(what: string): void {
    this.#log(
      `A stored page (${what}) in ${this.#folder.path} is torn or was changed by somebody; it is not used.`,
    )
  }

  #complain(error: unknown): void {
    this.#restUntil = Date.now() + REST_MS
    const cause = error instanceof Error ? error.message : String(error)
    this.#log(`Pages cannot be kept in ${this.#folder.path}: ${cause}. They are served from memory.`)
  }
}

const readPage = (bytes: Buffer | undefined, sealing: Sealing) => {
  if (!bytes) return undefined
  const read = readPageFile(bytes, sealing)
  return typeof read === 'object' ? { ...read, bytes: bytes.length } : read
}
