import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sweepThrowaways } from '#lib/db/embedded/throwaway.ts'
import { identityOf, isAlive } from '../../../lib/core/processIdentity.mjs'

const PREFIX = 'gaoshi-test-'

/**
 * Makes the folder in which this run and all its programs keep their temporary files. What runs that were
 * killed left behind is removed first.
 * @returns {Promise<{ path: string, remove: () => Promise<void> }>} `remove` also stops databases in it whose
 *   programs were killed
 */
export const makeWorkFolder = async (parent = tmpdir()) => {
  const names = await readdir(parent)
  for (const name of names.filter((each) => each.startsWith(PREFIX))) await removeIfLeft(join(parent, name))
  const path = await mkdtemp(join(parent, PREFIX))
  await writeFile(join(path, 'owner'), identityOf(process.pid) ?? '')
  for (const variable of ['TMPDIR', 'TEMP', 'TMP']) process.env[variable] = path
  return { path, remove: () => remove(path) }
}

const removeIfLeft = async (path) => {
  const owner = await readFile(join(path, 'owner'), 'utf8').catch(() => '')
  // Another user's folder is for that user to remove.
  if (owner && !isAlive(owner)) await remove(path).catch(() => {})
}

const remove = async (path) => {
  await sweepThrowaways(path)
  await rm(path, { recursive: true, force: true })
}
