import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import { DomainError } from '#lib/core/errors.ts'
import type { Binaries } from './binaries.ts'
import { humbleUser, type SystemUser, systemUsers } from './systemUsers.ts'

const run = promisify(execFile)

/**
 * Who the database's processes run as: `self`, `namespace` (a user namespace in which we bear the number
 * of another user and what is ours stays ours), or `user` (another user of the system).
 */
export type Runner =
  | { kind: 'self' }
  | { kind: 'namespace'; user: SystemUser }
  | { kind: 'user'; user: SystemUser }

type Wanted = {
  binaries: Binaries
  /** Folder that the cluster's folder is in. */
  folder: string
  /** The cluster's folder, which may not exist yet. */
  cluster: string
  /** False forbids user namespaces. */
  namespaces: boolean
}

/**
 * Decides who runs the database. PostgreSQL refuses root, and initdb refuses a user without a name.
 * @throws DomainError UNAVAILABLE where nobody can
 */
export const chooseRunner = async (wanted: Wanted): Promise<Runner> => {
  const uid = process.getuid?.()
  if (uid === undefined) return { kind: 'self' }
  const users = await systemUsers()
  const owner = await ownerOf(wanted.cluster)
  return uid === 0 ? forRoot(wanted, users, owner) : forOrdinary(wanted, users, owner, uid)
}

/** The program and arguments that run `command` as `runner`, and options for spawning it. */
export const commandAs = (runner: Runner, command: string, args: string[]) => {
  if (runner.kind === 'namespace')
    return { command: 'unshare', args: [...namespaceOf(runner.user), command, ...args], options: {} }
  const options = runner.kind === 'user' ? { uid: runner.user.uid, gid: runner.user.gid } : {}
  return { command, args, options }
}

const forRoot = async (wanted: Wanted, users: SystemUser[], owner: SystemUser | null): Promise<Runner> => {
  if (owner && owner.uid !== 0) return { kind: 'user', user: owner }
  const user = humbleUser(users)
  if (!user) throw new DomainError('UNAVAILABLE', 'database.no-user')
  if (wanted.namespaces && (await namespaceWorks(wanted, user))) return { kind: 'namespace', user }
  if (owner) throw new DomainError('UNAVAILABLE', 'database.needs-namespace', { folder: wanted.cluster })
  return { kind: 'user', user }
}

const forOrdinary = async (
  wanted: Wanted,
  users: SystemUser[],
  owner: SystemUser | null,
  uid: number,
): Promise<Runner> => {
  if (owner && owner.uid !== uid)
    throw new DomainError('UNAVAILABLE', 'database.owned-by-other', { folder: wanted.cluster })
  // A directory service may know a user that the file does not: initdb is the judge, the file a hint.
  if (users.some((user) => user.uid === uid)) return { kind: 'self' }
  const user = humbleUser(users)
  if (wanted.namespaces && user && (await namespaceWorks(wanted, user))) return { kind: 'namespace', user }
  return { kind: 'self' }
}

const ownerOf = async (folder: string): Promise<SystemUser | null> => {
  const found = await stat(folder).catch(() => null)
  return found && { name: String(found.uid), uid: found.uid, gid: found.gid }
}

const namespaceOf = (user: SystemUser) => ['-U', `--map-user=${user.uid}`, '--']

/** Inside a namespace root has no rights over what others own, so reading and writing are tried for real. */
const namespaceWorks = ({ binaries, folder }: Wanted, user: SystemUser) =>
  run('unshare', [
    ...namespaceOf(user),
    ...['sh', '-c', 'test "$(id -u)" = "$1" && test -w "$2" && "$3" --version', 'sh'],
    ...[String(user.uid), folder, binaries.postgres],
  ]).then(
    () => true,
    () => false,
  )
