import { LRUCache } from 'lru-cache'
import type { LocalPageStore } from '#lib/cache/inForce.ts'
import type { LogEntries } from '#lib/cache/log.ts'
import { tags as known } from '#lib/cache/tags.ts'
import { type Bounds, Catalogue, type Entry } from './catalogue.ts'
import { Clock, type Moment } from './clock.ts'
import { makePage } from './encode.ts'
import type { PageFolder } from './folder.ts'
import type { LogFollower } from './follower.ts'
import { Keeper, type KeptPage } from './keeper.ts'
import type { Page, Rendered } from './page.ts'
import type { Sealing } from './pageFile.ts'

/** Why no page can be given: the rendering failed, too much is asked for at once, or the log is out of reach. */
export class NoPage extends Error {
  readonly why: 'failed' | 'busy' | 'away'

  constructor(why: 'failed' | 'busy' | 'away', options?: ErrorOptions) {
    super(`no page: ${why}`, options)
    this.why = why
  }
}

/** Who waits for a render: a reader, those who are expected at once, or nobody. */
type Urgency = 'reader' | 'soon' | 'background'

/**
 * Renders the page of an address.
 * @param begins called when the render begins, which may have to wait for its turn
 * @throws NoPage
 */
export type Render = (address: string, urgency: Urgency, begins: () => void) => Promise<Rendered>

/** Whether a page that was kept is still what readers may see, as far as the log of invalidations tells. */
type StillCurrent = (pages: Pick<Page, 'tags' | 'cursor'>[]) => Promise<boolean[]>

export interface StoreOptions {
  render: Render
  /** Told that a reader has come to wait for a render. */
  hurry?: (address: string) => void
  follower: Pick<LogFollower, 'state' | 'cursor' | 'hadOthers' | 'lostAt' | 'settled' | 'catchUp'>
  /** Absent where there is no disk to keep pages on. */
  folder: PageFolder | undefined
  sealing: Sealing
  bounds: Bounds
  stillCurrent: StillCurrent
  /** Whether an address may be rendered because the log says that readers will ask for it. */
  isAddress: (address: string) => boolean
  /** Addresses whose pages are always at hand: rendered anew as soon as they go out of date. */
  standing: string[]
  log: (sentence: string) => void
}

const ABSENT_FOR_MS = 10_000
const MOST_ABSENT = 5_000
/** Where things change faster than they can be rendered, readers are told to come again. */
const MOST_TRIES = 20
const WARMED = 12
/** So long one of several servers serves on that does not hear of the others. */
const ALONE_FOR_MS = 10 * 60_000
/** Where a page that is due could not be rendered, it is tried again after so long. */
const DUE_AGAIN_MS = 10_000

/**
 * Keeps the pages that readers see. Never shows an older state: a page is kept only if nothing that it shows
 * changed since its render began, and goes as soon as something does.
 */
export class PageStore implements LocalPageStore {
  readonly #options: StoreOptions
  readonly #clock = new Clock()
  readonly #catalogue: Catalogue
  readonly #keeper: Keeper
  /** Addresses that there is nothing at. They are many where somebody guesses, so they are kept apart. */
  readonly #absent = new LRUCache<string, Page>({ max: MOST_ABSENT, ttl: ABSENT_FOR_MS })
  /** Pages on their way from the disk or from a render, and for which of them a reader waits. */
  readonly #flights = new Map<string, Promise<Page>>()
  readonly #awaited = new Set<string>()
  /** True while something was committed here whose invalidations could not be read. */
  #behind = false

  constructor(options: StoreOptions) {
    this.#options = options
    this.#catalogue = new Catalogue(options.bounds, (entry) => this.#keeper.remove(entry))
    const isBusy = () => this.#flights.size > 0
    this.#keeper = new Keeper({ ...options, catalogue: this.#catalogue, isBusy })
  }

  /** Takes in, behind the readers' backs, what an earlier run left on disk. */
  async sweep(): Promise<void> {
    await this.#keeper.sweep(async (found) => (await this.#adopt(found)).map((entry) => entry !== undefined))
  }

  /** The page of an address where it is at hand and may be shown as it is: the way of most requests. */
  peek(address: string): Page | undefined {
    if (this.#options.follower.state !== 'following') return undefined
    return this.#inMemory(address)
  }

  /**
   * The page of an address, from memory or disk, else rendered: once, however many ask.
   * @throws NoPage
   */
  async get(address: string): Promise<Page> {
    await this.#options.follower.settled()
    if (!this.#isTrustworthy()) throw new NoPage('away')
    return this.#inMemory(address) ?? this.#shown(await this.#fly(address, 'reader'))
  }

  /** As `get`, whether or not it can still be told that the page is current: better than no words at all. */
  async getKept(address: string): Promise<Page | undefined> {
    return this.#inMemory(address) ?? (await this.#fly(address, 'reader').catch(() => undefined))
  }

  async catchUp(): Promise<void> {
    await this.#options.follower.catchUp().catch(() => {
      this.#behind = true
    })
  }

  /** Whether the database answers just now. */
  async isDatabaseThere(): Promise<boolean> {
    await this.#options.follower.catchUp().catch(() => undefined)
    return this.#options.follower.state === 'following'
  }

  /** Takes what was read from the log: drops what is out of date, and renders anew what will be asked for. */
  take({ tags, warm, gap }: LogEntries): void {
    this.#behind = false
    if (gap) this.#drop([known.everything], warm)
    else if (tags.length > 0) this.#drop(tags, warm)
  }

  /** Resolves when nothing is being rendered or written. */
  async idle(): Promise<void> {
    while (this.#flights.size > 0) await Promise.allSettled(this.#flights.values())
    await this.#keeper.idle()
  }

  /** Ends the work on the disk. */
  close(): Promise<void> {
    return this.#keeper.close()
  }

  /** Numbers of pages, for logs and tests. */
  get counts() {
    return { ...this.#catalogue.counts, absent: this.#absent.size, flights: this.#flights.size }
  }

  #isTrustworthy(): boolean {
    const { state, hadOthers, lostAt } = this.#options.follower
    if (state === 'following') return true
    return !this.#behind && (!hadOthers || Date.now() - lostAt < ALONE_FOR_MS)
  }

  #inMemory(address: string): Page | undefined {
    const page = this.#catalogue.inMemory(address) ?? this.#absent.get(address)
    return page && Date.now() < page.until ? this.#shown(page) : undefined
  }

  /** A page that is due is shown once more, and rendered behind the readers' backs. */
  #shown(page: Page): Page {
    const now = Date.now()
    if (now >= page.freshUntil) {
      page.freshUntil = now + DUE_AGAIN_MS
      this.#fly(page.address, 'background').catch(() => undefined)
    }
    return page
  }

  /** One flight per address: Next.js would join two renders of a page, and the second might be the older one. */
  #fly(address: string, urgency: Urgency): Promise<Page> {
    if (urgency === 'reader') this.#awaited.add(address)
    const flying = this.#flights.get(address)
    if (flying) {
      if (urgency === 'reader') this.#options.hurry?.(address)
      return flying
    }
    const flight = this.#bring(address, urgency).finally(() => {
      this.#flights.delete(address)
      this.#awaited.delete(address)
    })
    this.#flights.set(address, flight)
    return flight
  }

  async #bring(address: string, urgency: Urgency): Promise<Page> {
    const kept = urgency === 'reader' ? await this.#fromDisk(address) : undefined
    return kept ?? this.#render(address, urgency)
  }

  async #render(address: string, urgency: Urgency): Promise<Page> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const page = await this.#renderOnce(address, this.#awaited.has(address) ? 'reader' : urgency)
      if (page) return page
    }
    throw new NoPage('busy')
  }

  /** Undefined where something that the page shows changed while it was rendered. */
  async #renderOnce(address: string, urgency: Urgency): Promise<Page | undefined> {
    const { follower } = this.#options
    if (follower.state === 'away') throw new NoPage('away')
    let moment: Moment | undefined
    let { cursor } = follower
    try {
      const rendered = await this.#options.render(address, urgency, () => {
        moment = this.#clock.begin()
        cursor = follower.cursor
      })
      if (!cursor || !moment) throw new NoPage('away')
      const page = await makePage(address, rendered, cursor)
      if (!this.#clock.isCurrent(moment, page.tags)) return undefined
      this.#keep(page)
      return page
    } finally {
      if (moment) this.#clock.end(moment)
    }
  }

  #keep(page: Page): void {
    if (page.status !== 404) {
      this.#absent.delete(page.address)
      this.#keeper.keep(this.#catalogue.put(page))
      return
    }
    const former = this.#catalogue.find(page.address)
    if (former) this.#catalogue.drop(former)
    this.#absent.set(page.address, page)
  }

  async #fromDisk(address: string): Promise<Page | undefined> {
    const entry = this.#catalogue.find(address)
    if (entry && !entry.file) return undefined
    const page = entry ? await this.#keeper.load(entry) : await this.#fromEarlierRun(address)
    return page && Date.now() < page.until ? page : undefined
  }

  async #fromEarlierRun(address: string): Promise<Page | undefined> {
    const found = await this.#keeper.find(address)
    if (!found) return undefined
    // Where the database is away, nobody can say whether it is still current.
    const [entry] = await this.#adopt([found]).catch(() => [])
    if (!entry) return undefined
    this.#catalogue.loaded(entry, found.page)
    return found.page
  }

  /**
   * Takes in pages of an earlier run, unless the log says that they are out of date, or there are newer ones.
   * @returns for each what it became
   */
  async #adopt(found: KeptPage[]): Promise<(Entry | undefined)[]> {
    const moment = this.#clock.begin()
    try {
      const current = await this.#options.stillCurrent(found.map(({ page }) => page))
      return found.map(({ page, seal, bytes }, i) => {
        const isWanted =
          current[i] === true && this.#clock.isCurrent(moment, page.tags) && page.until > Date.now()
        if (!isWanted || this.#catalogue.find(page.address)) return undefined
        return this.#catalogue.adopt(page.address, page.tags, { seal, bytes })
      })
    } finally {
      this.#clock.end(moment)
    }
  }

  #drop(tags: string[], warm: string[]): void {
    this.#clock.advance(tags)
    const dropped = this.#catalogue.dropShowing(tags)
    const changed = new Set(tags)
    for (const [address, page] of this.#absent.entries()) {
      if (changed.has(known.everything) || page.tags.some((tag) => changed.has(tag))) {
        this.#absent.delete(address)
      }
    }
    this.#warm(dropped, warm)
  }

  #warm(dropped: Entry[], named: string[]): void {
    const { isAddress, standing } = this.#options
    const asked = dropped.toSorted((a, b) => b.hits - a.hits).slice(0, WARMED)
    const gone = new Set(dropped.map(({ address }) => address))
    const fly = (address: string, urgency: Urgency) => this.#fly(address, urgency).catch(() => undefined)
    for (const address of named.filter(isAddress)) fly(address, 'soon')
    for (const { address } of asked) fly(address, 'background')
    for (const address of standing.filter((each) => gone.has(each))) fly(address, 'background')
  }
}
