import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { identityOf, isAlive } from './processIdentity.mjs'

test('a process keeps its name while it runs and has none afterwards', async () => {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], {
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  const identity = identityOf(child.pid ?? 0)
  expect(identity).toMatch(new RegExp(`^${child.pid} `))
  expect(isAlive(identity ?? '')).toBe(true)
  child.stdin.end()
  await once(child, 'exit')
  expect(isAlive(identity ?? '')).toBe(false)
})

test('another process with the same number has another name', () => {
  expect(isAlive(`${process.pid} 1`)).toBe(false)
})

test.for(['', 'nonsense', '-1 0', '0 0'])('%j names no process', (identity) => {
  expect(isAlive(identity)).toBe(false)
})
