import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as tick } from 'node:timers/promises'
import type { Cursor, LogEntries } from '#lib/cache/log.ts'
import { PageFolder } from './folder.ts'
import type { Page, Rendered } from './page.ts'
import { PageStore, type StoreOptions } from './pageStore.ts'

/** For how many turns of the event loop something takes its time. */
export const turns = async (count: number): Promise<void> => {
  for (let i = 0; i < count; i += 1) await tick()
}

const BOUNDS = { memoryBytes: 6_000, diskBytes: 12_000 }

/**
 * A world for tests of the store: facts that change, each under a tag, a log of their changes, a way to render
 * pages that show them, and a disk that outlives the servers on it.
 */
export class World {
  readonly facts = new Map<string, number>()
  /** What was changed and confirmed: no reader who comes later may see less. */
  readonly confirmed = new Map<string, number>()
  readonly reports: string[] = []
  renders = 0
  readonly #log: string[] = []
  readonly #parent: string
  #servers: Server[] = []

  private constructor(parent: string) {
    this.#parent = parent
  }

  static async make(): Promise<World> {
    return new World(await mkdtemp(join(tmpdir(), 'gaoshi-pages-')))
  }

  async end(): Promise<void> {
    await Promise.all(this.#servers.map((server) => server.stop()))
    await rm(this.#parent, { recursive: true, force: true })
  }

  /** Starts a server on this world. */
  async start(options: Partial<StoreOptions> & { slowness?: number } = {}): Promise<Server> {
    const server = await Server.start(this, this.#parent, options)
    this.#servers.push(server)
    return server
  }

  /** Changes a fact, as a transaction would that also writes its invalidation. */
  commit(tag: string): void {
    this.facts.set(tag, (this.facts.get(tag) ?? 0) + 1)
    this.#log.push(tag)
  }

  /** Changes a fact, and confirms the change as soon as a server knows of it. */
  async publish({ store }: Server, tag: string): Promise<void> {
    this.commit(tag)
    const version = this.facts.get(tag) ?? 0
    await store.catchUp()
    this.confirmed.set(tag, Math.max(version, this.confirmed.get(tag) ?? 0))
  }

  /** The page of an address such as `/a+b`, which shows the facts `a` and `b`. */
  async render(address: string, slowness: number, freshFor: number): Promise<Rendered> {
    this.renders += 1
    await turns(slowness)
    const tags = tagsOf(address)
    const read = tags.map((tag) => `${tag}=${this.facts.get(tag) ?? 0}`)
    await turns(slowness)
    if (address.startsWith('/absent'))
      return { ...LASTING, status: 404, html: '', tags, freshUntil: Infinity }
    const html = `<!DOCTYPE html><html><body><script>1</script><p>${read.join(' ')}</p></body></html>`
    return { ...LASTING, status: 200, html, tags, freshUntil: Date.now() + freshFor }
  }

  read(from: Cursor | undefined): LogEntries {
    const tags = this.#log.slice(Number(from?.snapshot ?? this.#log.length))
    const cursor = { database: 'world', snapshot: String(this.#log.length) }
    return { tags: [...new Set(tags)], warm: [], gap: false, cursor, others: 0 }
  }

  stillCurrent(pages: Pick<Page, 'tags' | 'cursor'>[]): boolean[] {
    return pages.map(({ tags, cursor }) => {
      const since = this.#log.slice(Number(cursor.snapshot))
      return !since.some((tag) => tags.includes(tag))
    })
  }
}

const LASTING = { until: Number.POSITIVE_INFINITY }

/** Facts that a page shows, by its address. */
export const tagsOf = (address: string): string[] => address.replace(/^\/(absent-)?/, '').split('+')

/** What a page says of its facts. */
export const factsOn = ({ bodies }: Page): Map<string, number> => {
  const text = /<p>(.*)<\/p><\/body><\/html>$/.exec(bodies.identity.toString())?.[1]
  if (text === undefined) throw new Error(`torn: ${bodies.identity.toString()}`)
  return new Map(
    text
      .split(' ')
      .map((pair) => pair.split('=') as [string, string])
      .map(([k, v]) => [k, Number(v)]),
  )
}

/** A server of the world: a page store on a folder of its own, which may come to a sudden end. */
export class Server {
  readonly store: PageStore
  readonly folder: PageFolder
  readonly follower: StoreOptions['follower']
  #dead = false

  private constructor(
    world: World,
    folder: PageFolder,
    { slowness = 0, ...options }: Partial<StoreOptions> & { slowness?: number },
  ) {
    this.folder = mortal(folder, () => this.#dead)
    const follower = {
      state: 'following' as const,
      cursor: world.read(undefined).cursor,
      hadOthers: false,
      lostAt: 0,
      settled: async () => undefined,
      catchUp: async () => {
        const entries = world.read(follower.cursor)
        follower.cursor = entries.cursor
        this.store.take(entries)
      },
    }
    this.follower = follower
    this.store = new PageStore({
      render: (address, _, begins) => {
        begins()
        return world.render(address, slowness, 60_000)
      },
      folder: this.folder,
      sealing: { key: 'k'.repeat(32), build: 'one' },
      bounds: BOUNDS,
      stillCurrent: async (pages) => {
        const current = world.stillCurrent(pages)
        await turns(slowness)
        return current
      },
      isAddress: () => true,
      standing: [],
      log: (sentence) => world.reports.push(sentence),
      ...options,
      follower,
    })
  }

  static async start(
    world: World,
    parent: string,
    options: Partial<StoreOptions> & { slowness?: number },
  ): Promise<Server> {
    return new Server(world, await PageFolder.open(parent), options)
  }

  /** Ends as a process does that is told to. */
  async stop(): Promise<void> {
    if (this.#dead) return
    await this.store.idle()
    this.#dead = true
    this.folder.close()
  }

  /** Ends as a process does that is killed: nothing that it was about to do happens any more. */
  kill(): void {
    this.#dead = true
    this.folder.close()
  }

  /** Writes half of a page's file, as a disk does that loses power. */
  async tear(address: string): Promise<void> {
    const bytes = await this.folder.read(address)
    if (!bytes) return
    await this.folder.write(address, bytes.subarray(0, bytes.length >> 1))
  }

  /** Puts other bytes into a page's file, as an intruder does. */
  async forge(address: string, from: string, to: string): Promise<void> {
    const bytes = await this.folder.read(address)
    if (!bytes) throw new Error(`nothing on disk for ${address}`)
    await this.folder.write(address, Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1'))
  }
}

/** What a dead server still had in hand stays undone. */
const mortal = (folder: PageFolder, isDead: () => boolean): PageFolder =>
  new Proxy(folder, {
    get: (target, name) => {
      const value = Reflect.get(target, name)
      if (typeof value !== 'function') return value
      return (...args: unknown[]) =>
        isDead() && name !== 'close' ? new Promise(() => undefined) : value.apply(target, args)
    },
  })
