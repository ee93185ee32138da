import { createHash } from 'node:crypto'
import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { claimSlot } from './slot.ts'

/** A file of the store that was found on disk. */
export interface FoundFile {
  name: string
  bytes: number
  /** When it was written, in milliseconds since 1970. */
  writtenAt: number
}

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

  /** Takes a folder below `parent` that no other running server has. */
  static async open(parent: string): Promise<PageFolder> {
    const { path, release } = await claimSlot(parent)
    await mkdir(join(path, 'files'), { recursive: true })
    const folder = new PageFolder(path, release)
    await folder.#clearLeftovers()
    return folder
  }

  /** The bytes kept for an address; undefined where there are none. */
  async read(address: string): Promise<Buffer | undefined> {
    return readFile(this.#fileOf(nameOf(address))).catch(ifMissing(undefined))
  }

  async write(address: string, bytes: Buffer): Promise<void> {
    const file = this.#fileOf(nameOf(address))
    await mkdir(join(file, '..'), { recursive: true })
    await writeFileAtomic(file, bytes, { mode: 0o600 })
  }

  async remove(address: string): Promise<void> {
    await rm(this.#fileOf(nameOf(address)), { force: true })
  }

  /** Every page there is, the oldest first. */
  async list(): Promise<FoundFile[]> {
    const found: (FoundFile | undefined)[] = []
    for (const [shelf, rest] of await this.#names()) {
      if (NAME.test(shelf + rest)) found.push(await this.#look(shelf + rest).catch(ifMissing(undefined)))
    }
    return found.filter((file) => file !== undefined).sort((a, b) => a.writtenAt - b.writtenAt)
  }

  /** The bytes of a file that `list` found. */
  async readFound({ name }: FoundFile): Promise<Buffer | undefined> {
    return readFile(this.#fileOf(name)).catch(ifMissing(undefined))
  }

  async removeFound({ name }: FoundFile): Promise<void> {
    await rm(this.#fileOf(name), { force: true })
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
    for (const [shelf, rest] of await this.#names()) {
      if (NAME.test(shelf + rest)) continue
      await rm(join(this.path, 'files', shelf, rest), { force: true, recursive: true })
    }
  }

  async #names(): Promise<[shelf: string, rest: string][]> {
    const shelves = await readdir(join(this.path, 'files'))
    const names = shelves.map(async (shelf) => {
      const inside = await readdir(join(this.path, 'files', shelf))
      return inside.map((rest): [string, string] => [shelf, rest])
    })
    return (await Promise.all(names)).flat()
  }

  async #look(name: string): Promise<FoundFile> {
    const handle = await open(this.#fileOf(name))
    try {
      const { size, mtimeMs } = await handle.stat()
      return { name, bytes: size, writtenAt: mtimeMs }
    } finally {
      await handle.close()
    }
  }
}

const NAME = /^[0-9a-f]{64}$/

const nameOf = (address: string) => createHash('sha256').update(address).digest('hex')

const ifMissing =
  <T>(value: T) =>
  (error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return value
    throw error
  }
