import { readdirSync, rmSync } from 'node:fs'
import module from 'node:module'
import { join } from 'node:path'
import { ROOT } from './paths.mjs'

const FOLDER = join(ROOT, '.data', 'compile-cache')

// What Node compiles of this program is kept, which halves the time until it is there.
// Where it cannot be written, Node does without it.
module.enableCompileCache?.(FOLDER)

/** Takes away what was kept of files that another build has under other names. Their folder is in use. */
export const clearCompileCache = () => {
  try {
    for (const entry of readdirSync(FOLDER, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) rmSync(join(entry.parentPath, entry.name), { force: true })
  } catch {
    // It is made anew, or is not there.
  }
}
