import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withFileLock } from './fileLock.mjs'

let folder: string
let file: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gaoshi-lock-'))
  file = join(folder, 'lock')
})

afterEach(() => rm(folder, { recursive: true }))

test('one at a time holds it, and nothing is left', async () => {
  let inside = 0
  let most = 0
  const work = async () => {
    inside += 1
    most = Math.max(most, inside)
    await new Promise(setImmediate)
    inside -= 1
    return most
  }
  await Promise.all(Array.from({ length: 8 }, () => withFileLock(file, work)))
  expect(most).toBe(1)
  expect(await readdir(folder)).toEqual([])
})

test('who has to wait is told once', async () => {
  const told: string[] = []
  const { promise: held, resolve: release } = Promise.withResolvers<undefined>()
  const first = withFileLock(file, () => held)
  const onWait = () => {
    told.push('waiting')
    release(undefined)
  }
  const second = withFileLock(file, () => 'second', { onWait })
  expect(await second).toBe('second')
  await first
  expect(told).toEqual(['waiting'])
})

test('what fails gives it back', async () => {
  const failing = withFileLock(file, () => {
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await withFileLock(file, () => 'again')).toBe('again')
})

test('a dead holder is passed over, by several at once too', async () => {
  await writeFile(file, '999999999 1')
  let inside = 0
  const alone = async () => {
    inside += 1
    await new Promise(setImmediate)
    const seen = inside
    inside -= 1
    return seen
  }
  expect(await Promise.all(Array.from({ length: 5 }, () => withFileLock(file, alone)))).toEqual([
    1, 1, 1, 1, 1,
  ])
})
