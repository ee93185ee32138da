import { createHash } from 'node:crypto'
import { constants, type Dirent } from 'node:fs'
import { mkdir, open, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWhole } from '#lib/core/writeWhole.ts'
import { claimSlot } from './slot.ts'

/** A file of the store that was found on disk. */
interface FoundFile {
  name: string
  /** When it was written, in milliseconds since 1970. */
  writtenAt: number
}

const SHELF = /^[0-9a-f]{2}$/
const REST = /^[0-9a-f]{62}$/
/** No page comes near it: what is larger was put there by somebody. */
const LARGEST = 64 * 1024 * 1024

/** Neither links nor pipes are followed: they may lead anywhere, or nowhere for ever. */
const READ = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK

/**
 * The folder in which one server keeps its pages, a file for each address. Files appear whole or not at all.
 * What they hold is for others to judge: see pageFile.ts.
 */
export class PageFolder {
  readonly path: string
  #release: () => void

  private constructor(path: string, release: () => void) {
    this.path = path
    this.#release = release
  }

  /**
   * Takes a folder below `parent` that no other running server has.
   * @throws where it cannot be written to
   */
  static async open(parent: string): Promise<PageFolder> {
    const { path, release } = await claimSlot(parent)
    await mkdir(join(path, 'files'), { recursive: true })
    const folder = new PageFolder(path, release)
    await folder.#clearLeftovers()
    return folder
  }

  /** The name of the file for an address. */
  static nameOf(address: string): string {
    return createHash('sha256').update(address).digest('hex')
  }

  /** The bytes kept for an address; undefined where there are none. */
  read(address: string): Promise<Buffer | undefined> {
    return this.readFound({ name: PageFolder.nameOf(address) })
  }

  /** The bytes of a file that `list` found; undefined where it is gone, or is no ordinary file. */
  async readFound({ name }: Pick<FoundFile, 'name'>): Promise<Buffer | undefined> {
    const handle = await open(this.#fileOf(name), READ).catch(() => undefined)
    try {
      const facts = await handle?.stat()
      return facts?.isFile() && facts.size <= LARGEST ? await handle?.readFile() : undefined
    } finally {
      await handle?.close()
    }
  }

  /** @throws where the disk is full, or refuses it otherwise */
  async write(address: string, bytes: Buffer): Promise<void> {
    await writeWhole(this.#fileOf(PageFolder.nameOf(address)), bytes, 0o600)
  }

  remove(address: string): Promise<void> {
    return this.removeFound({ name: PageFolder.nameOf(address) })
  }

  async removeFound({ name }: Pick<FoundFile, 'name'>): Promise<void> {
    await rm(this.#fileOf(name), { force: true, recursive: true })
  }

  /** Every page there is, the oldest first. */
  async list(): Promise<FoundFile[]> {
    const found = await Promise.all(
      (await this.#entries()).map(async ([shelf, { name: rest }]) => {
        const name = `${shelf}${rest}`
        const handle = REST.test(rest)
          ? await open(this.#fileOf(name), READ).catch(() => undefined)
          : undefined
        const facts = await handle?.stat().finally(() => handle.close())
        return facts?.isFile() ? { name, writtenAt: facts.mtimeMs } : undefined
      }),
    )
    return found.filter((file) => file !== undefined).sort((a, b) => a.writtenAt - b.writtenAt)
  }

  /** Lets another server have the folder. */
  close(): void {
    this.#release()
  }

  #fileOf(name: string): string {
    return join(this.path, 'files', name.slice(0, 2), name.slice(2))
  }

  /** Takes away what writes that were cut off left behind, while nobody writes. */
  async #clearLeftovers(): Promise<void> {
    for (const [shelf, { name }] of await this.#entries()) {
      if (!REST.test(name)) await rm(join(this.path, 'files', shelf, name), { force: true, recursive: true })
    }
  }

  async #entries(): Promise<[shelf: string, entry: Dirent][]> {
    const top = await readdir(join(this.path, 'files'), { withFileTypes: true })
    const shelves = top.filter((each) => each.isDirectory() && SHELF.test(each.name))
    const entries: [string, Dirent][] = []
    for (const { name: shelf } of shelves) {
      const inside = await readdir(join(this.path, 'files', shelf), { withFileTypes: true })
      for (const entry of inside) entries.push([shelf, entry])
    }
    return entries
  }
}
