import { readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { identityOf, isAlive } from '#lib/core/processIdentity.mjs'

/** A PostgreSQL server that runs on a cluster. */
export type Postmaster = { identity: string; pid: number; port: number; ready: boolean }

/** The server that runs on `cluster`; null where none does. Reads what PostgreSQL notes in its own file. */
export const runningPostmaster = async (cluster: string): Promise<Postmaster | null> => {
  const file = join(cluster, 'postmaster.pid')
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n')
  const pid = Number(lines[0])
  const identity = identityOf(pid)
  if (identity === null) return null
  if (!(await isServerOf(cluster, pid))) {
    // After a container's restart the number belongs to another program, for which PostgreSQL would wait.
    await rm(file, { force: true })
    return null
  }
  return { identity, pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}

/** Stops the server in an orderly way, open connections included; at once where it takes too long. */
export const stopPostmaster = async ({ identity, pid }: Postmaster, patience = 20_000) => {
  signal(pid, 'SIGINT')
  if (await ends(identity, patience)) return
  signal(pid, 'SIGQUIT')
  if (await ends(identity, 5_000)) return
  signal(pid, 'SIGKILL')
  await ends(identity, 5_000)
}

/**
 * Calls `onEnd` once where the server ends.
 * @returns a function that ends the watching
 */
export const watch = ({ identity }: Postmaster, onEnd: () => void) => {
  const timer = setInterval(() => {
    if (isAlive(identity)) return
    clearInterval(timer)
    onEnd()
  }, 1_000)
  timer.unref()
  return () => clearInterval(timer)
}

/** A PostgreSQL server works inside its cluster's folder. Where the system does not tell, it is believed. */
const isServerOf = async (cluster: string, pid: number) => {
  const inside = await stat(`/proc/${pid}/cwd/`).catch(() => null)
  const own = await stat(cluster)
  return inside === null || (inside.ino === own.ino && inside.dev === own.dev)
}

const signal = (pid: number, name: NodeJS.Signals) => {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

const ends = async (identity: string, patience: number) => {
  const deadline = Date.now() + patience
  while (isAlive(identity)) {
    if (Date.now() > deadline) return false
    await pause(15)
  }
  return true
}
