import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'

const SCRIPTS = ['reader', 'restore']
const FOLDER = join('public', 'reader')

/**
 * Bundles the small scripts of the readers' pages from `components/reader/` into `public/reader/`, under
 * names that change with their content.
 * @returns the address of each, by name
 */
export const buildReaderScripts = () => {
  mkdirSync(FOLDER, { recursive: true })
  const built = SCRIPTS.map((name) => {
    const { outputFiles } = buildSync({
      entryPoints: [join('components', 'reader', `${name}.ts`)],
      bundle: true,
      minify: true,
      write: false,
      format: 'iife',
      target: ['chrome80', 'safari13', 'firefox78'],
    })
    const code = outputFiles[0].text
    const file = `${name}.${createHash('sha256').update(code).digest('hex').slice(0, 12)}.js`
    writeFileSync(join(FOLDER, file), code)
    return { name, file }
  })
  const current = new Set(built.map(({ file }) => file))
  for (const file of readdirSync(FOLDER)) if (!current.has(file)) rmSync(join(FOLDER, file))
  return Object.fromEntries(built.map(({ name, file }) => [name, `/reader/${file}`]))
}
