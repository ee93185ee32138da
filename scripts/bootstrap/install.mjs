import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { withFileLock } from '../../lib/core/fileLock.mjs'
import { Failure } from './failure.mjs'
import { lockFile, ROOT } from './paths.mjs'
import { assertWritable } from './preflight.mjs'
import { head, runProgram } from './runProgram.mjs'

/**
 * Installs the packages of the lock file where they are not all there.
 * @param {() => void} [onWait] called where another start is at it
 * @returns {Promise<boolean>} whether there was something to do
 */
export const install = async (onWait) => {
  if (isInstalled()) return false
  assertWritable(ROOT)
  assertWritable(join(ROOT, '.data'))
  return withFileLock(
    lockFile(),
    async () => {
      if (isInstalled()) return false
      await npmCi()
      return true
    },
    { onWait },
  )
}

/**
 * Compares the lock file with the record that npm writes as the last act of an installation: it is missing
 * after one that was interrupted. Packages for other platforms are optional and may be absent.
 */
export const isInstalled = (root = ROOT) => {
  const wanted = packagesIn(join(root, 'package-lock.json'))
  const present = packagesIn(join(root, 'node_modules', '.package-lock.json'))
  if (!wanted || !present) return false
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    const there = present[path]
    if (path === '' || (!there && optional)) return true
    return there?.version === version && there?.integrity === integrity
  })
}

const packagesIn = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return null
  }
}

const npmCi = async () => {
  const [command, ...before] = npmCommand()
  const args = [...before, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const { code, output } = await runProgram(command, args, { cwd: ROOT, shell: command === 'npm.cmd' })
  if (code === 0) return
  if (/ENOSPC/.test(output)) throw new Failure('fail.disk-full', { folder: ROOT }, head(output))
  if (/ENOENT/.test(output) && code === null) throw new Failure('fail.npm-missing')
  throw new Failure('fail.npm-ci', {}, head(output))
}

/** The npm that runs us, where one does: it need not be the first on the path. */
const npmCommand = () => {
  const running = process.env.npm_execpath
  if (running && basename(running).startsWith('npm')) return [process.execPath, running]
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm']
}
