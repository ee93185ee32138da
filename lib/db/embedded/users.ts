import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { identityOf, isAlive } from '#lib/core/processIdentity.mjs'

/**
 * Notes that this process uses the server, in a folder that all its users share.
 * @returns a function that takes the note away
 */
export const register = async (folder: string) => {
  await mkdir(folder, { recursive: true })
  const note = join(folder, randomUUID())
  await writeFile(note, identityOf(process.pid) ?? '')
  return () => rm(note, { force: true })
}

/** How many live users the server has. Notes of processes that died without a word are taken away. */
export const countUsers = async (folder: string) => {
  let count = 0
  for (const name of await readdir(folder).catch(() => [])) {
    const note = join(folder, name)
    if (isAlive(await readFile(note, 'utf8').catch(() => ''))) count += 1
    else await rm(note, { force: true })
  }
  return count
}
