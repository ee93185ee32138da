import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, statfs, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { identityOf, isAlive } from '#lib/core/processIdentity.mjs'
import { findBinaries } from './binaries.ts'
import { assertAnswers, urlOf } from './connection.ts'
import { initialise } from './initialise.ts'
import { launch } from './launch.ts'
import { settlePlace } from './place.ts'
import { runningPostmaster, stopPostmaster } from './postmaster.ts'
import type { EmbeddedServer } from './start.ts'

const PREFIX = 'gaoshi-db-'

/** A file system in memory, where there is one, and how much has to be free so that it is used. */
const IN_MEMORY = '/dev/shm'
const PLENTY = 8 * 2 ** 30

/** What is lost at a crash need not be written with care. */
const CARELESS = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '1GB',
}

/**
 * A server of its own for a test run, empty, in a temporary folder that `stop` deletes. What runs that were
 * killed left behind is stopped and deleted first. Its role may create databases and roles.
 * @param options.parent folder that the temporary one is made in; in memory, where there is plenty
 * @throws DomainError UNAVAILABLE with a reason under `database`
 */
export const startThrowaway = async ({
  namespaces = true,
  parent,
}: {
  namespaces?: boolean
  parent?: string
} = {}): Promise<EmbeddedServer> => {
  await sweepThrowaways(parent)
  const folder = await mkdtemp(join(parent ?? (await quickFolder()), PREFIX))
  await writeFile(join(folder, 'owner'), identityOf(process.pid) ?? '')
  try {
    const password = randomBytes(24).toString('hex')
    const binaries = await findBinaries()
    const place = await settlePlace({ binaries, folder, cluster: join(folder, 'postgres'), namespaces })
    await writeFile(join(folder, 'cluster'), place.cluster)
    await initialise(place, { password, throwaway: true })
    const postmaster = await launch(place, { settings: CARELESS, logFile: join(folder, 'postgres.log') })
    const url = urlOf(postmaster, password)
    await assertAnswers(url, folder)
    return { url, owned: true, stop: () => remove(folder) }
  } catch (error) {
    await remove(folder)
    throw error
  }
}

/** On some disks it takes twenty times as long to copy a database. */
const quickFolder = async () => {
  const free = await statfs(IN_MEMORY).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  )
  return Math.min(free, process.availableMemory()) > PLENTY ? IN_MEMORY : tmpdir()
}

/** Stops and deletes the throwaway servers, in `parent` and in memory, whose processes were killed. */
export const sweepThrowaways = async (parent = tmpdir()) => {
  for (const folder of [
    ...(await throwawaysIn(parent)),
    ...(await throwawaysIn(IN_MEMORY).catch(() => [])),
  ]) {
    const uid = await stat(folder).then(
      (found) => found.uid,
      () => null,
    )
    const owner = await readFile(join(folder, 'owner'), 'utf8').catch(() => null)
    // What another user put here is not believed, and a folder without a note is still being made.
    if (uid === process.getuid?.() && owner && !isAlive(owner)) await remove(folder)
  }
}

const throwawaysIn = async (parent: string) =>
  (await readdir(parent)).filter((name) => name.startsWith(PREFIX)).map((name) => join(parent, name))

const remove = async (folder: string) => {
  const cluster = await readFile(join(folder, 'cluster'), 'utf8').catch(() => null)
  if (cluster) {
    const postmaster = await runningPostmaster(cluster)
    if (postmaster) await stopPostmaster(postmaster)
    await rm(dirname(cluster), { recursive: true, force: true })
  }
  await rm(folder, { recursive: true, force: true })
}
