import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { claimFileLock } from '#lib/core/fileLock.mjs'

/**
 * Takes the first folder below `parent` that no running server has: `1`, else `2` … Two servers may be started
 * on the same data folder, and each has pages of its own.
 */
export const claimSlot = async (parent: string): Promise<{ path: string; release: () => void }> => {
  for (let number = 1; ; number += 1) {
    const path = join(parent, String(number))
    await mkdir(path, { recursive: true })
    const release = claimFileLock(join(path, 'lock'))
    if (release) return { path, release }
  }
}
