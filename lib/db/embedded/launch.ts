import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { open, readFile, rename } from 'node:fs/promises'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { DomainError } from '#lib/core/errors.ts'
import type { Place } from './place.ts'
import { type Postmaster, runningPostmaster, stopPostmaster } from './postmaster.ts'
import { commandAs } from './runner.ts'

type LaunchOptions = {
  /** Settings of PostgreSQL beside the fixed ones. */
  settings: Record<string, string>
  /** File that takes what the server says; the one of the run before is kept beside it. */
  logFile: string
  /** Milliseconds until a start counts as failed; after a crash PostgreSQL first replays its log. */
  patience?: number
}

/**
 * Starts a server on a cluster: on the loopback address only, at a free port, in a process group of its own
 * so that Ctrl-C in a terminal reaches the portal and not the database under it.
 * @throws DomainError UNAVAILABLE `database.did-not-start` with the end of the server's log
 */
export const launch = async (place: Place, options: LaunchOptions): Promise<Postmaster> => {
  const attempts = 3
  for (let attempt = 1; ; attempt += 1) {
    const started = await tryLaunch(place, options)
    if (started) return started
    const log = await readFile(options.logFile, 'utf8').catch(() => '')
    // Between finding a free port and using it another program may have taken it.
    if (attempt < attempts && /could not bind .*address/i.test(log)) continue
    throw new DomainError('UNAVAILABLE', 'database.did-not-start', { log: lastLines(log) })
  }
}

/** Waits for a server that is on its way up; null where it ended. */
export const untilReady = async (cluster: string, deadline: number, running = async () => true) => {
  while (await running()) {
    const postmaster = await runningPostmaster(cluster)
    if (postmaster?.ready) return postmaster
    if (Date.now() > deadline) {
      if (postmaster) await stopPostmaster(postmaster, 1_000)
      return null
    }
    await pause(10)
  }
  return null
}

const tryLaunch = async (place: Place, { settings, logFile, patience = 60_000 }: LaunchOptions) => {
  await rename(logFile, `${logFile}.before`).catch(() => {})
  const log = await open(logFile, 'a', 0o600)
  const args = ['-D', place.cluster, ...settingArguments({ ...FIXED, port: await freePort(), ...settings })]
  const { command, args: all, options } = commandAs(place.runner, place.binaries.postgres, args)
  const stdio = ['ignore', log.fd, log.fd] as const
  const child = spawn(command, all, { cwd: '/', ...options, stdio: [...stdio], detached: true })
  child.unref()
  await Promise.race([once(child, 'spawn'), once(child, 'error')]).finally(() => log.close())
  const runs = async () => child.exitCode === null && child.signalCode === null
  return untilReady(place.cluster, Date.now() + patience, runs)
}

const FIXED = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
}

const settingArguments = (settings: Record<string, string>) =>
  Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])

const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return String(typeof address === 'object' ? address?.port : '')
}

const lastLines = (text: string) => text.trim().split('\n').slice(-8).join('\n')
