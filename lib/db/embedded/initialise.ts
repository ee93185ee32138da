import { rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DomainError } from '#lib/core/errors.ts'
import type { Place } from './place.ts'
import { commandAs } from './runner.ts'
import { type Command, runToEnd } from './runToEnd.ts'

/** Role and database of the portal. The role owns the database and is no superuser. */
export const DATABASE = 'gaoshi'

type InitOptions = {
  password: string
  /** True for data that need not outlive this run. */
  throwaway: boolean
  /** Called where there is something to do. */
  before?: () => void
}

/**
 * Makes the cluster where there is none. It appears under its name only when it is complete, so a run that
 * was interrupted is begun anew. The superuser has no password and so cannot sign in.
 * @throws DomainError UNAVAILABLE `database.did-not-initialise` with the end of what PostgreSQL said
 */
export const initialise = async (place: Place, { password, throwaway, before }: InitOptions) => {
  if (await exists(join(place.cluster, 'PG_VERSION'))) return
  before?.()
  const draft = `${place.cluster}.new`
  await rm(draft, { recursive: true, force: true })
  await must(commandAs(place.runner, place.binaries.initdb, initdbArguments(draft, throwaway)))
  const single = ['--single', '-D', draft, '-c', 'fsync=off', 'postgres']
  await must(commandAs(place.runner, place.binaries.postgres, single), firstStatements(password, throwaway))
  await rename(draft, place.cluster)
  await place.remember()
}

const initdbArguments = (folder: string, throwaway: boolean) => [
  ...['-D', folder, '-U', 'postgres', '--encoding=UTF8', '--data-checksums'],
  ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', `--locale=${systemLocale()}`],
  ...['--auth-local=reject', '--auth-host=scram-sha-256', '--no-instructions'],
  ...(throwaway ? ['--no-sync'] : []),
]

/** Sorting is PostgreSQL's own; what is left to the system needs a UTF-8 locale that the system has. */
const systemLocale = () => ({ linux: 'C.UTF-8', darwin: 'en_US.UTF-8' })[process.platform as string] ?? 'C'

const firstStatements = (password: string, throwaway: boolean) =>
  [
    `CREATE ROLE ${DATABASE} LOGIN ${throwaway ? 'CREATEDB CREATEROLE' : ''} PASSWORD '${password}'`,
    `CREATE DATABASE ${DATABASE} OWNER ${DATABASE}`,
    '',
  ].join(';\n')

/** Single-user PostgreSQL ends with 0 whatever its statements did, so its output is read as well. */
const must = async (command: Command, input?: string) => {
  const { code, output } = await runToEnd(command, input)
  if (code === 0 && !/^(.*\s)?(ERROR|FATAL|PANIC):/m.test(output)) return
  throw new DomainError('UNAVAILABLE', 'database.did-not-initialise', { log: lastLines(output) })
}

const lastLines = (text: string) => text.trim().split('\n').slice(-8).join('\n')

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )
