import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withFileLock } from '../../lib/core/fileLock.mjs'
import { clearCompileCache } from './compileCache.mjs'
import { Failure, folderFailure } from './failure.mjs'
import { lockFile, ROOT } from './paths.mjs'
import { assertWritable } from './preflight.mjs'
import { runProgram, tail } from './runProgram.mjs'
import { hashSources } from './sources.mjs'

const FOLDER = join(ROOT, '.next')
const STAMP = join(FOLDER, 'gaoshi-build')
const NEXT = join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next')

/**
 * Builds the site where there is no build of the sources as they are now.
 * @param {() => void} [onWait] called where another start is at it
 * @returns {Promise<boolean>} whether there was something to do
 */
export const build = async (onWait) => {
  if (isCurrent()) return false
  assertWritable(join(ROOT, '.data'))
  assertWritable(FOLDER)
  return withFileLock(
    lockFile(),
    async () => {
      if (isCurrent()) return false
      await nextBuild()
      return true
    },
    { onWait },
  )
}

const isCurrent = () => {
  try {
    return readFileSync(STAMP, 'utf8') === hashSources()
  } catch {
    return false
  }
}

/** The stamp is taken away first and written last: a build that was interrupted is not taken for one. */
const nextBuild = async () => {
  const hash = hashSources()
  rmSync(STAMP, { force: true })
  clearCompileCache()
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  const { code, output } = await runProgram(process.execPath, [NEXT, 'build'], { cwd: ROOT, env })
  if (code !== 0) {
    if (/ENOSPC/.test(output)) throw new Failure('fail.disk-full', { folder: FOLDER }, tail(output))
    throw new Failure('fail.build', {}, tail(output))
  }
  try {
    mkdirSync(FOLDER, { recursive: true })
    writeFileSync(STAMP, hash)
  } catch (error) {
    throw folderFailure(error, FOLDER)
  }
}
