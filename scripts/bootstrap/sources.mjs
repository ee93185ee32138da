import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './paths.mjs'

/** What a build is made of. */
const SOURCES = [
  ...['app', 'components', 'lib', 'messages', 'public', 'server', 'scripts/readerScripts.mjs'],
  ...['next.config.mjs', 'postcss.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'],
]

/** Tests, and what a build itself writes, do not make a build stale. */
const LEFT_OUT = [/\.test\.tsx?$/, /^public\/reader\//, /^lib\/demo\/files\//, /(^|\/)\./]

/** A hash of the content of every file that a build is made of. */
export const hashSources = (root = ROOT) => {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0])
  for (const path of SOURCES.flatMap((source) => filesUnder(root, source)).sort()) {
    if (LEFT_OUT.some((pattern) => pattern.test(path))) continue
    const content = readFileSync(join(root, path))
    hash.update(`${path}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

const filesUnder = (root, path) => {
  try {
    return readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? filesUnder(root, `${path}/${entry.name}`) : [`${path}/${entry.name}`],
    )
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path]
    if (error.code === 'ENOENT') return []
    throw error
  }
}
