import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that the project lies in. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** Folder of run-time data. */
export const dataDir = () => resolve(ROOT, process.env.DATA_DIR || '.data')

/** File that keeps two starts from working on the same folder at once. */
export const lockFile = () => join(ROOT, '.data', 'bootstrap.lock')
