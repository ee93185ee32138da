import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Writes a file that is there whole, and on the disk, or not at all: whoever reads meanwhile finds what was there
 * before. Folders on the way are made. A link under that name is replaced, not followed.
 * @throws what the system says where it cannot be written
 */
export const writeWhole = async (path: string, bytes: Uint8Array, mode = 0o666): Promise<void> => {
  const draft = `${path}.${randomUUID()}`
  await mkdir(dirname(path), { recursive: true })
  try {
    const file = await open(draft, 'wx', mode)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined)
    throw error
  }
}
