import { constants } from 'node:fs'
import { access, mkdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { DomainError } from '#lib/core/errors.ts'
import { withFileLock } from '#lib/core/fileLock.mjs'
import { findBinaries } from './binaries.ts'
import { assertAnswers, urlOf } from './connection.ts'
import { initialise } from './initialise.ts'
import { launch, untilReady } from './launch.ts'
import { keptPassword } from './password.ts'
import { settlePlace } from './place.ts'
import { runningPostmaster, stopPostmaster, watch } from './postmaster.ts'
import { countUsers, register } from './users.ts'

export type EmbeddedOptions = {
  /** Folder of the site's run-time data; the cluster is `postgres` in it. */
  dataDir: string
  /** Told what is being done when it takes time. */
  log?: (step: 'initialising' | 'starting' | 'joining') => void
  /** False forbids user namespaces: root then runs the database as another user. */
  namespaces?: boolean
  /** Called where the server ends although we still use it. */
  onLost?: (error: DomainError) => void
}

export type EmbeddedServer = {
  url: string
  /** True where no other live process used the server when we came. */
  owned: boolean
  /** Ends our use; the last user stops the server. May be called more than once. */
  stop(): Promise<void>
}

/**
 * The embedded PostgreSQL server on `dataDir`: started where none runs, joined where one does. Processes that
 * use it at the same time share it, and the last to leave stops it; one that was killed does not count.
 * @throws DomainError UNAVAILABLE with a reason under `database`
 */
export const startEmbedded = async (options: EmbeddedOptions): Promise<EmbeddedServer> => {
  const folder = await writableFolder(options.dataDir)
  const users = join(folder, 'postgres.users')
  const exclusively = <T>(work: () => Promise<T>) => withFileLock(join(folder, 'postgres.lock'), work)

  return exclusively(async () => {
    const password = await keptPassword(join(folder, 'postgres.password'))
    const postmaster = await joinOrBegin(folder, password, options)
    const url = urlOf(postmaster, password)
    const owned = (await countUsers(users)) === 0
    const unregister = await register(users)
    const leave = async () => {
      await unregister()
      if ((await countUsers(users)) === 0) await stopPostmaster(postmaster)
    }
    await assertAnswers(url, folder).catch((error) => leave().finally(() => Promise.reject(error)))
    const unwatch = watch(postmaster, () => options.onLost?.(lost(folder)))
    let stopped: Promise<void> | undefined
    const stop = () => {
      unwatch()
      stopped ??= exclusively(leave)
      return stopped
    }
    return { url, owned, stop }
  })
}

const joinOrBegin = async (folder: string, password: string, options: EmbeddedOptions) => {
  const { log = () => {}, namespaces = true } = options
  const binaries = await findBinaries()
  const place = await settlePlace({ binaries, folder, cluster: join(folder, 'postgres'), namespaces })
  if (await runningPostmaster(place.cluster)) {
    log('joining')
    const patience = 60_000
    const running = await untilReady(place.cluster, Date.now() + patience)
    if (running) return running
  }
  await initialise(place, { password, throwaway: false, before: () => log('initialising') })
  log('starting')
  return launch(place, { settings: {}, logFile: join(folder, 'postgres.log') })
}

const lost = (folder: string) => new DomainError('UNAVAILABLE', 'database.lost', { folder })

const writableFolder = async (dataDir: string) => {
  try {
    await mkdir(dataDir, { recursive: true })
    await access(dataDir, constants.W_OK)
    return await realpath(dataDir)
  } catch {
    throw new DomainError('UNAVAILABLE', 'database.folder-not-writable', { folder: dataDir })
  }
}
