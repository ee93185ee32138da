import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')

let folder: string

const plant = async (path: string, content: string) => {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), content)
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gaoshi-imports-'))
  await plant('node_modules/next/package.json', '{ "name": "next", "main": "index.js" }')
  await plant('node_modules/next/index.js', '')
  await plant(
    'package.json',
    '{ "type": "module", "dependencies": { "next": "*" }, "imports": { "#lib/*": "./lib/*", "#components/*": "./components/*" } }',
  )
  await plant('tsconfig.json', '{}')
  await plant('lib/db/client.ts', 'export const database = 1')
  await plant('lib/core/text.ts', 'export type Language = string')
  await plant('lib/notices/dto.ts', 'export interface Notice { id: number }')
})
afterAll(() => rm(folder, { recursive: true }))

const cruise = () =>
  new Promise<string>((done) => {
    const program = join(ROOT, 'node_modules/.bin/depcruise')
    const args = ['--config', join(ROOT, '.dependency-cruiser.mjs'), 'components', 'lib']
    execFile(program, args, { cwd: folder }, (_, stdout) => done(stdout))
  })

// The tool reads nothing, and finds nothing wrong, where it cannot parse: only a planted fault shows that it works.
it.each([
  [
    'components/ui/x.ts',
    "import { database } from '#lib/db/client.ts'\nexport const x = database",
    'lib/db/client.ts',
  ],
  [
    'components/ui/x.ts',
    "import type { database } from '../../lib/db/client.ts'\nexport type X = typeof database",
    'lib/db/client.ts',
  ],
  [
    'components/reader/x.ts',
    "import type { Language } from '#lib/core/text.ts'\nexport type X = Language",
    'lib/core/text.ts',
  ],
  [
    'lib/core/x.ts',
    "import { database } from '#lib/db/client.ts'\nexport const x = database",
    'lib/db/client.ts',
  ],
  ['lib/media/x.ts', "import next from 'next'\nexport const x = next", 'node_modules/next'],
])('refuses what %s imports: %s', async (path, content, refused) => {
  await plant(path, content)
  const output = await cruise()
  await rm(join(folder, path))
  expect(output).toContain(`${path} → ${refused}`)
})

it('lets through what is allowed', async () => {
  await plant(
    'components/ui/x.ts',
    "import type { Notice } from '#lib/notices/dto.ts'\nexport type X = Notice",
  )
  expect(await cruise()).toContain('no dependency violations')
  await rm(join(folder, 'components/ui/x.ts'))
})
