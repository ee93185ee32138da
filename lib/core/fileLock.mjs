// Plain JavaScript: the bootstrap scripts use this before anything is installed.
import { randomUUID } from 'node:crypto'
import { closeSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { identityOf, isAlive } from './processIdentity.mjs'

/**
 * Runs `work` while no other process holds the lock `file`. What a dead process left is taken over.
 * @template T
 * @param {string} file
 * @param {() => Promise<T> | T} work
 * @param {{ onWait?: () => void }} [options] `onWait` is called once where another process holds it
 * @returns {Promise<T>} what `work` gives
 */
export const withFileLock = async (file, work, { onWait } = {}) => {
  let waited = false
  while (!tryLock(file)) {
    if (!waited) onWait?.()
    waited = true
    await pause(25)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

/**
 * Takes the lock `file` for as long as this process runs, unless another one holds it.
 * @param {string} file
 * @returns {(() => void) | undefined} gives the lock back; undefined where it is held
 */
export const claimFileLock = (file) => {
  // The first try may find what a dead process left, and clears it away.
  if (!tryLock(file) && !tryLock(file)) return undefined
  return () => rmSync(file, { force: true })
}

const tryLock = (file) => {
  try {
    create(file)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  const holder = read(file)
  if (holder !== null && !isAlive(holder)) takeAway(file, holder)
  return false
}

/** Linking a finished file into place makes the lock appear together with its holder's name. */
const create = (file) => {
  const draft = `${file}.${randomUUID()}`
  rmSync(draft, { force: true })
  const handle = openSync(draft, 'wx', 0o600)
  writeSync(handle, identityOf(process.pid) ?? '')
  closeSync(handle)
  try {
    linkSync(draft, file)
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Two processes may find the same dead holder: what was moved aside is looked at once more. */
const takeAway = (file, holder) => {
  const aside = `${file}.${randomUUID()}`
  try {
    renameSync(file, aside)
    if (read(aside) !== holder) linkSync(aside, file)
  } catch {
    return
  } finally {
    rmSync(aside, { force: true })
  }
}

const read = (file) => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
