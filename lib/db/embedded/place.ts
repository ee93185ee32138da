import { randomBytes } from 'node:crypto'
import { chmod, chown, mkdir, readlink, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { reachableBinaries, SHARED_FOLDER } from './reachableBinaries.ts'
import { chooseRunner, type Runner } from './runner.ts'

/** Who runs a database, with which programs, on which folder. */
export type Place = {
  runner: Runner
  binaries: Binaries
  /** The folder itself, links followed. */
  cluster: string
  /** To be called once the cluster exists: makes it found again. */
  remember(): Promise<void>
}

/**
 * Settles where a cluster lies and who runs it. Where another user must, the cluster lies in a folder of
 * that user's, since a home folder is often closed to it; `cluster` becomes a link to it.
 */
export const settlePlace = async (wanted: {
  binaries: Binaries
  folder: string
  cluster: string
  namespaces: boolean
}): Promise<Place> => {
  const { binaries, cluster } = wanted
  const linked = await readlink(cluster).catch(() => null)
  const runner = await chooseRunner(wanted)
  const known = { runner, cluster: linked ?? cluster, remember: async () => {} }
  if (runner.kind !== 'user') return { ...known, binaries }
  const reachable = { ...known, binaries: await reachableBinaries(runner, binaries) }
  return linked ? reachable : { ...reachable, ...(await placeOfUser(runner, cluster)) }
}

const placeOfUser = async ({ user }: Runner & { kind: 'user' }, link: string) => {
  const folder = join(SHARED_FOLDER, `data-${randomBytes(6).toString('hex')}`)
  await mkdir(folder, { recursive: true })
  await chmod(SHARED_FOLDER, 0o755)
  await chmod(folder, 0o700)
  await chown(folder, user.uid, user.gid)
  const cluster = join(folder, 'postgres')
  return { cluster, remember: () => symlink(cluster, link) }
}
