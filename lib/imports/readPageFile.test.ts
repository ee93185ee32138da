import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPageFile } from './readPageFile.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gaoshi-import-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('gives the bytes of a file', async () => {
  await writeFile(join(folder, 'page.txt'), '通知')
  expect(Buffer.from(await readPageFile(join(folder, 'page.txt'))).toString()).toBe('通知')
})

test('a file of 50 MB is refused by its size', async () => {
  const file = await open(join(folder, 'large.txt'), 'w')
  await file.truncate(50_000_000)
  await file.close()
  await expect(readPageFile(join(folder, 'large.txt'))).rejects.toMatchObject({
    code: 'INVALID',
    reason: 'imports.too-large',
    params: { megabytes: 48, limit: 10 },
  })
})

test.each([
  ['NOT_FOUND', 'imports.no-file', 'nothing.txt'],
  ['INVALID', 'imports.not-a-file', '.'],
  ['INVALID', 'imports.empty', 'empty.txt'],
])('%s %s', async (code, reason, name) => {
  await writeFile(join(folder, 'empty.txt'), '')
  await expect(readPageFile(join(folder, name))).rejects.toMatchObject({ code, reason })
})
