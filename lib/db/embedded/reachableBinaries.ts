import { createHash, randomUUID } from 'node:crypto'
import { chmod, cp, mkdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Binaries, binariesUnder } from './binaries.ts'
import { commandAs, type Runner } from './runner.ts'
import { runToEnd } from './runToEnd.ts'

/** Where another user's databases and programs lie. */
export const SHARED_FOLDER = '/var/lib/gaoshi'

/** Programs that `runner` can start: those given, or a copy of them where a closed folder is in the way. */
export const reachableBinaries = async (runner: Runner, binaries: Binaries): Promise<Binaries> => {
  if ((await runToEnd(commandAs(runner, binaries.postgres, ['--version']))).code === 0) return binaries
  const root = join(SHARED_FOLDER, `programs-${await fingerprintOf(binaries)}`)
  const present = await stat(root).catch(() => null)
  if (!present) await copyTo(root, binaries)
  return binariesUnder(root)
}

/** Another release of the npm package has other programs: size and time tell without reading 60 MB. */
const fingerprintOf = async ({ postgres }: Binaries) => {
  const { size } = await stat(postgres)
  const { output } = await runToEnd({ command: postgres, args: ['--version'], options: {} })
  return createHash('sha256').update(`${output} ${size}`).digest('hex').slice(0, 12)
}

const copyTo = async (root: string, binaries: Binaries) => {
  const draft = `${root}.${randomUUID()}`
  await mkdir(SHARED_FOLDER, { recursive: true })
  await chmod(SHARED_FOLDER, 0o755)
  await cp(binaries.root, draft, { recursive: true, verbatimSymlinks: true })
  await chmod(draft, 0o755)
  await rename(draft, root).catch(() => rm(draft, { recursive: true }))
}
