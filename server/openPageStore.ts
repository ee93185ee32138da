import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { setLocalPageStore } from '#lib/cache/inForce.ts'
import { clearLog, type LogEntries, readSealingKey, stillCurrent } from '#lib/cache/log.ts'
import { database } from '#lib/db/client.ts'
import { env, mailsAreSent } from '#lib/env.ts'
import { isThere } from '#lib/public/isThere.ts'
import { isPage } from './addresses.ts'
import type { Handler } from './collect.ts'
import { PageFolder } from './pages/folder.ts'
import { LogFollower } from './pages/follower.ts'
import { PageStore } from './pages/pageStore.ts'
import { createRenderer } from './render.ts'
import { STATUS_ADDRESSES } from './statusPages.ts'

const MEBIBYTE = 1024 * 1024
const CLEAR_EVERY_MS = 3_600_000

interface PageStoreOptions {
  databaseUrl: string
  /** Where the build lies whose pages it keeps. */
  buildFolder: string
  /** Told what was read from the log of invalidations: what it does is in force before anybody is answered. */
  onEntries?: (entries: LogEntries) => void
  log: (sentence: string) => void
}

/** Opens the page store of this process, on the folder and the database that the configuration names. */
export const openPageStore = async (
  handler: Handler,
  { databaseUrl, buildFolder, onEntries, log }: PageStoreOptions,
) => {
  const { DATA_DIR, PAGE_STORE_KEY, PAGE_MEMORY_MB, PAGE_DISK_MB } = env()
  const build = await makerOf(buildFolder)
  const key = PAGE_STORE_KEY ?? (await sealingKeyOf(databaseUrl))
  const { render, renderDynamic, hurry } = createRenderer(handler, (place) => isThere(database(), place))
  const folder = await PageFolder.open(join(DATA_DIR, 'pages')).catch((error: Error) => {
    log(`Pages cannot be kept in ${join(DATA_DIR, 'pages')}: ${error.message}. They are served from memory.`)
    return undefined
  })
  const follower = new LogFollower(databaseUrl, (entries) => {
    store.take(entries)
    onEntries?.(entries)
  })
  const store = new PageStore({
    render,
    hurry,
    follower,
    folder,
    sealing: { key, build },
    bounds: { memoryBytes: PAGE_MEMORY_MB * MEBIBYTE, diskBytes: PAGE_DISK_MB * MEBIBYTE },
    stillCurrent: (pages) => stillCurrent(database(), pages),
    isAddress: isPage,
    standing: STATUS_ADDRESSES,
    log,
  })
  await follower.start()
  setLocalPageStore(store)
  // They have to be there when the database is not.
  await Promise.allSettled(STATUS_ADDRESSES.map((address) => store.get(address)))
  const sweeping = store.sweep().catch((error: Error) => log(error.message))
  const clear = () => clearLog(database()).catch(() => undefined)
  const clearing = setInterval(clear, CLEAR_EVERY_MS).unref()
  await clear()
  const close = async () => {
    setLocalPageStore(undefined)
    clearInterval(clearing)
    await sweeping
    await store.close()
    await follower.stop()
    folder?.close()
  }
  return { store, renderDynamic, close }
}

const sealingKeyOf = async (url: string): Promise<string> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await readSealingKey(client, () => randomBytes(32).toString('hex'))
  } finally {
    await client.end()
  }
}

/** What makes pages: the build, and the settings that stand in them. Pages that another one made are made anew. */
const makerOf = async (buildFolder: string): Promise<string> => {
  const { PUBLIC_URL = '', TIME_ZONE } = env()
  const id = (await readFile(join(buildFolder, 'BUILD_ID'), 'utf8')).trim()
  return [id, PUBLIC_URL, TIME_ZONE, mailsAreSent() ? 'mails' : ''].join(' ')
}
