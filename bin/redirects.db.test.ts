import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '#lib/db/testing.ts'

const EXECUTABLE = fileURLToPath(new URL('./gaoshi.mjs', import.meta.url))
/** 原地址,新地址 in GBK. */
const HEAD_IN_GBK = Buffer.from('d4adb5d8d6b72cd0c2b5d8d6b70d0a', 'hex')

/** Each call is a process of its own. */
const PATIENCE_MS = 120_000

let database: FreshDatabase
let folder: string

beforeAll(async () => {
  database = await freshDatabase()
  folder = await mkdtemp(join(tmpdir(), 'gaoshi-redirects-'))
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})

const redirects = (...args: string[]) =>
  new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const env = { PATH: process.env.PATH, DATABASE_URL: database.url, LANG: 'C', NODE_ENV: 'test' } as const
    execFile(process.execPath, [EXECUTABLE, 'redirects', ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr })
    })
  })

it(
  'takes in a table as Excel writes it in China, and writes one that says the same',
  async () => {
    const table = join(folder, 'table.csv')
    await writeFile(
      table,
      Buffer.concat([HEAD_IN_GBK, Buffer.from('/a.asp?id=1,/notices/1\r\n/old,/new,yes\r\n')]),
    )
    expect(await redirects('import', table, '--dry-run')).toMatchObject({
      code: 0,
      stdout: 'It would add 2, change 0 and leave 0 as they are.\n',
    })
    expect((await redirects('import', table)).stdout).toBe('Imported: 2 new, 0 changed, 0 as before.\n')
    const written = join(folder, 'written.csv')
    await redirects('export', written)
    expect(await readFile(written, 'utf8')).toContain('/a.asp?id=1,/notices/1,,0,')
    expect((await redirects('import', written)).stdout).toBe('Imported: 0 new, 0 changed, 2 as before.\n')
    expect((await redirects('export')).stdout).toBe(await readFile(written, 'utf8'))
  },
  PATIENCE_MS,
)

it(
  'says of each line that is wrong why, and imports none',
  async () => {
    const table = join(folder, 'wrong.csv')
    await writeFile(table, '/x,/y\nnonsense,/z\n/p,/q\n/q,/p\n')
    const { code, stderr } = await redirects('import', table)
    expect(code).toBe(1)
    expect(stderr.split('\n').filter((line) => line.startsWith('Line'))).toMatchObject([
      expect.stringMatching(/^Line 2: /),
      expect.stringMatching(/^Line 3: /),
      expect.stringMatching(/^Line 4: /),
    ])
    expect((await redirects('export')).stdout).not.toContain('/x')
    expect((await redirects('import', join(folder, 'none.csv'))).code).toBe(1)
  },
  PATIENCE_MS,
)
