import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it, onTestFinished } from 'vitest'
import { keptSecret } from './serverSecret.ts'

const run = promisify(execFile)

const folder = async () => {
  const path = await mkdtemp(join(tmpdir(), 'gaoshi-secret-'))
  onTestFinished(() => rm(path, { recursive: true }))
  return path
}

const PROGRAM = `
  const { serverSecret } = await import(process.argv[1])
  process.stdout.write(serverSecret())`

it('makes one secret for all processes that ask at the same time, for nobody else to read', async () => {
  const path = join(await folder(), 'data')
  const ask = async () => {
    const args = ['--input-type=module', '-e', PROGRAM, join(import.meta.dirname, 'serverSecret.ts')]
    return (await run(process.execPath, args, { env: { DATA_DIR: path, NODE_ENV: 'test' } })).stdout
  }
  const secrets = await Promise.all([ask(), ask(), ask(), ask()])
  expect(new Set(secrets).size).toBe(1)
  expect(Buffer.from(secrets[0] ?? '', 'base64url')).toHaveLength(32)
  expect(await readdir(path)).toEqual(['auth-secret'])
  expect((await stat(join(path, 'auth-secret'))).mode & 0o777).toBe(0o600)
  expect((await readFile(join(path, 'auth-secret'), 'utf8')).trim()).toBe(secrets[0])
})

it('does not take a secret that anybody could guess', async () => {
  const file = join(await folder(), 'auth-secret')
  await writeFile(file, 'short')
  expect(() => keptSecret(file)).toThrow(
    expect.objectContaining({ code: 'UNAVAILABLE', reason: 'users.no-server-secret' }),
  )
})
