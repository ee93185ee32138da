import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startHolder } from './fixtures/holder.ts'
import { query } from './fixtures/query.ts'
import { startEmbedded } from './start.ts'

const alive = [{ one: 1 }]
let dataDir: string

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'gaoshi-embedded-'))
})

afterEach(() => rm(dataDir, { recursive: true }))

test('of two that start at the same moment one starts the server and the other joins it', async () => {
  const [one, two] = await Promise.all([startHolder(dataDir), startHolder(dataDir)])
  expect(one.url).toBe(two.url)
  expect([one.owned, two.owned].sort()).toEqual([false, true])
  await Promise.all([one.leave(), two.leave()])
  await expect(query(one.url, 'SELECT 1 AS one')).rejects.toThrow(/ECONNREFUSED/)
})

test('the server stays until the last of its users leaves, also where the first leaves earlier', async () => {
  const first = await startHolder(dataDir)
  const last = await startEmbedded({ dataDir })
  await first.leave()
  expect(await query(last.url, 'SELECT 1 AS one')).toEqual(alive)
  await last.stop()
  await expect(query(last.url, 'SELECT 1 AS one')).rejects.toThrow(/ECONNREFUSED/)
})

test('the server of a user that was killed is taken over and stopped', async () => {
  const killed = await startHolder(dataDir)
  await killed.die()
  expect(await query(killed.url, 'SELECT 1 AS one')).toEqual(alive)
  const heir = await startEmbedded({ dataDir })
  expect(heir).toMatchObject({ url: killed.url, owned: true })
  await heir.stop()
  await expect(query(heir.url, 'SELECT 1 AS one')).rejects.toThrow(/ECONNREFUSED/)
})
